package dev.afterword.survey.response;

import java.util.ArrayList;
import java.util.List;

import dev.afterword.messaging.EventSpans;
import dev.afterword.messaging.TraceParent;
import dev.afterword.survey.invitation.InvitationEntity;
import io.opentelemetry.api.trace.Span;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The answers of one transaction as parts of the traces of their interactions, which may have begun days before. Only those
 * that were committed are seen.
 */
final class AnswerSpans implements Synchronization {

    private final EventSpans spans;
    private final List<Span> begun = new ArrayList<>();

    AnswerSpans(EventSpans spans) {
        this.spans = spans;
    }

    /** @return the trace context of what follows from the answer */
    String begin(InvitationEntity invitation, AnswerRequest request) {
        var span = spans.caused(invitation.traceparent, "answer", invitation.workspace, request.traceparent());
        if (!span.isRecording()) {
            return invitation.traceparent;
        }
        begun.add(span);
        return TraceParent.of(span.getSpanContext());
    }

    void endWith(TransactionSynchronizationRegistry transaction) {
        if (!begun.isEmpty()) {
            transaction.registerInterposedSynchronization(this);
        }
    }

    @Override
    public void beforeCompletion() {
        // nothing to do before the commit
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            begun.forEach(Span::end);
        }
    }
}
