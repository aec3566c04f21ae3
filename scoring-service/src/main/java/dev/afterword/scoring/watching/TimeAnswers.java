package dev.afterword.scoring.watching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.outbox.SentEvents;
import dev.afterword.outbox.ToldEvents;
import dev.afterword.watching.Durations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

/** How long it takes from a customer's answer to its score, and until the CRMs can have it. */
@Singleton
public class TimeAnswers implements ToldEvents, SentEvents {

    private static final String TO_CRM = "afterword.answer.to.crm";
    private static final String TO_CRM_MEANS = "From a customer's answer until its score is in the queue of a CRM (exchange: "
            + "of one in the settings, queue: of one that a workspace declared); sum() over pods";
    private static final String ANSWERED_AT = "\"answered_at\":\"";

    private final Timer toScore;
    private final Timer toExchange;
    private final Timer toQueue;
    private final Clock clock;

    TimeAnswers(MeterRegistry meters, Clock clock) {
        toScore = Durations.ofMachines(meters, "afterword.answer.to.score",
                "From a customer's answer to its score; sum() over pods");
        toExchange = Durations.ofMachines(meters, TO_CRM, TO_CRM_MEANS, "way", "exchange");
        toQueue = Durations.ofMachines(meters, TO_CRM, TO_CRM_MEANS, "way", "queue");
        this.clock = clock;
    }

    @Override
    public void told(List<CloudEvent<? extends EventData>> events) {
        for (var event : events) {
            if (event.data() instanceof ScoreComputed score) {
                toScore.record(Duration.between(score.answeredAt(), clock.instant()));
            }
        }
    }

    @Override
    public void sent(String type, String body) {
        if (type.equals(ScoreComputed.TYPE)) {
            record(toExchange, body);
        }
    }

    /** @param bodies events that are in a CRM's queue now */
    public void queued(List<String> bodies) {
        bodies.stream().filter(body -> body.contains(ScoreComputed.TYPE)).forEach(body -> record(toQueue, body));
    }

    /** Looks for the one time that counts, rather than reading the whole event once more. */
    private void record(Timer timer, String body) {
        int at = body.indexOf(ANSWERED_AT);
        if (at >= 0) {
            int from = at + ANSWERED_AT.length();
            var answered = Instant.parse(body.substring(from, body.indexOf('"', from)));
            timer.record(Duration.between(answered, clock.instant()));
        }
    }
}
