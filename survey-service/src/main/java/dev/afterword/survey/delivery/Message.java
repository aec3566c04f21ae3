package dev.afterword.survey.delivery;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import dev.afterword.survey.invitation.Delivery;
import dev.afterword.survey.survey.domain.Language;
import dev.afterword.survey.trigger.domain.Channel;

/**
 * What one customer is to read, before it is put into the form of its channel.
 *
 * @param id what the provider will know it by
 * @param address personal, never logged
 * @param company the company's name
 * @param question the survey's first question on a scale, or {@code null} when it has none
 * @param surveyUrl where the survey is
 * @param unsubscribeUrl where to say that this was enough
 */
public record Message(UUID id, UUID workspace, Channel channel, String address, boolean reminder, Language language,
        String company, ScaleQuestion question, URI surveyUrl, URI unsubscribeUrl) {

    /**
     * @param words as the customer reads them
     * @param buttons one for each number, in order
     */
    public record ScaleQuestion(String words, List<ScoreButton> buttons, String lowLabel, String highLabel) {
    }

    /** @param url the survey with this number chosen; nothing is recorded before the customer confirms it there */
    public record ScoreButton(int number, String url) {
    }

    static Message of(Delivery delivery, Language language, String company, ScaleQuestion question, URI surveyUrl,
            URI unsubscribeUrl) {
        return new Message(delivery.id(), delivery.workspace(), delivery.channel(), delivery.address(), delivery.reminder(),
                language, company, question, surveyUrl, unsubscribeUrl);
    }

    /** Without the address, so that it may stand in a log. */
    @Override
    public String toString() {
        return "message " + id;
    }
}
