package dev.afterword.survey.watching;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.outbox.ToldEvents;
import dev.afterword.watching.Durations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

/** Counts what becomes of invitations, and how long customers take to answer. */
@Singleton
class CountInvitations implements ToldEvents {

    /** Reasons are codes of our own, a dozen; should they ever become words, they must not fill the memory. */
    private static final int MOST_REASONS = 50;

    private static final String NO_REASON = "none";

    private final MeterRegistry meters;
    private final Timer untilAnswered;
    private final ConcurrentHashMap<Outcome, Counter> counters = new ConcurrentHashMap<>();

    CountInvitations(MeterRegistry meters) {
        this.meters = meters;
        untilAnswered = Durations.ofPeople(meters, "afterword.interaction.to.answer",
                "From the interaction to the customer's first answer; sum() over pods");
        for (String outcome : List.of("scheduled", "suppressed", "sent", "failed", "opened", "answered", "expired")) {
            counters.put(new Outcome(outcome, NO_REASON), counter(new Outcome(outcome, NO_REASON)));
        }
    }

    @Override
    public void told(List<CloudEvent<? extends EventData>> events) {
        events.forEach(event -> told(event.data()));
    }

    private void told(EventData data) {
        if (data instanceof InvitationScheduled) {
            count("scheduled", NO_REASON);
        } else if (data instanceof InvitationSuppressed suppressed) {
            count("suppressed", suppressed.reason());
        } else if (data instanceof InvitationSent) {
            count("sent", NO_REASON);
        } else if (data instanceof InvitationOpened) {
            count("opened", NO_REASON);
        } else if (data instanceof InvitationFailed failed) {
            count("failed", failed.reason());
        } else if (data instanceof InvitationExpired) {
            count("expired", NO_REASON);
        } else if (data instanceof ResponseRevised revised && revised.revision() == 1) {
            count("answered", NO_REASON);
            untilAnswered.record(Duration.between(revised.interaction().occurredAt(), revised.answeredAt()));
        }
    }

    private void count(String outcome, String reason) {
        var counted = new Outcome(outcome, reason == null ? NO_REASON : reason);
        if (counters.size() >= MOST_REASONS && !counters.containsKey(counted)) {
            counted = new Outcome(outcome, "other");
        }
        counters.computeIfAbsent(counted, this::counter).increment();
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("afterword.invitations").tag("outcome", outcome.outcome()).tag("reason", outcome.reason())
                .description("Invitations by what becomes of them, each once in every step; sum() over pods").register(meters);
    }

    private record Outcome(String outcome, String reason) {
    }
}
