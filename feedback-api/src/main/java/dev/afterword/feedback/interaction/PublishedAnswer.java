package dev.afterword.feedback.interaction;

import java.util.UUID;

/**
 * What a web page hears of the interaction it has recorded: what it needs to thank the customer and to ask. Nothing that was
 * sent comes back, and of an interaction that was there already nothing at all: whoever tries order numbers as
 * {@code source_id} must not get the survey links of other people's orders.
 *
 * @param surveyUrl {@code null} when nothing is asked
 * @param promise {@code null} when nothing was promised
 */
record PublishedAnswer(UUID id, String surveyUrl, String thankYouUrl, PromiseAnswer promise)
        implements
            RecordedAnswer {

    private static final PublishedAnswer NOTHING = new PublishedAnswer(null, null, null, null);

    /** @param isNew whether this request has stored it, now or when it was sent for the first time */
    static PublishedAnswer of(InteractionAnswer answer, boolean isNew) {
        return isNew ? new PublishedAnswer(answer.id(), answer.surveyUrl(), answer.thankYouUrl(), answer.promise()) : NOTHING;
    }
}
