package dev.afterword.scoring.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.outbox.EventCopy;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class TimeAnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T11:00:07Z");
    private static final UUID ID = UUID.randomUUID();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TimeAnswers times = new TimeAnswers(meters, Clock.fixed(NOW, ZoneOffset.UTC));
    private final EventCopy score = EventCopy.of(CloudEvent.of(ID, "/test", NOW, ID, null, new ScoreComputed(ID, 1, true, null,
            null, NOW.minusSeconds(7), List.of(), "\"answered_at\":\"never\"", null, null, null)));

    @Test
    void a_score_is_timed_from_its_answer_when_it_is_told_and_when_a_crm_can_have_it() {
        times.told(List.of(score.event()));
        times.sent(ScoreComputed.TYPE, score.body());
        times.queued(List.of(score.body()));
        for (var timer : List.of(meters.get("afterword.answer.to.score").timer(), toCrm("exchange"), toCrm("queue"))) {
            assertThat(timer.count()).isEqualTo(1);
            assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(7);
        }
    }

    @Test
    void what_is_no_score_is_not_timed() {
        times.sent("recovery.opened.v1", "{\"type\":\"recovery.opened.v1\"}");
        times.queued(List.of("{\"type\":\"recovery.opened.v1\"}"));
        assertThat(toCrm("exchange").count() + toCrm("queue").count()).isZero();
    }

    private Timer toCrm(String way) {
        return meters.get("afterword.answer.to.crm").tag("way", way).timer();
    }
}
