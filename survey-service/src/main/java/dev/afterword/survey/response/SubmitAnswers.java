package dev.afterword.survey.response;

import java.time.Clock;
import java.util.List;

import dev.afterword.messaging.EventSpans;
import dev.afterword.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Stores what customers answered and tells of it, all that arrived together in one transaction. The same answers again change
 * nothing.
 */
@ApplicationScoped
public class SubmitAnswers {

    private final AnsweringRepository answering;
    private final AnsweredSurveys surveys;
    private final Outbox outbox;
    private final EventSpans eventSpans;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    SubmitAnswers(AnsweringRepository answering, AnsweredSurveys surveys, Outbox outbox, EventSpans eventSpans,
            TransactionSynchronizationRegistry transaction, Clock clock) {
        this.answering = answering;
        this.surveys = surveys;
        this.outbox = outbox;
        this.eventSpans = eventSpans;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns one result for each, in their order. */
    @Transactional
    List<Submission> submit(List<AnswerRequest> requests) {
        // The locks let one answer to a link in at a time: two taps on it make two revisions of one response, on any pod.
        var asked = answering.lock(requests.stream().map(AnswerRequest::interactionId).distinct().toList());
        var spans = new AnswerSpans(eventSpans);
        var group = new AnswerGroup(surveys, asked, answering.responsesTo(asked.values()), clock.instant(), spans);
        var results = requests.stream().map(group::take).toList();
        answering.keep(group.begun(), group.revised(), group.answered());
        outbox.addAll(group.events());
        spans.endWith(transaction);
        return results;
    }
}
