package dev.afterword.survey.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.ResponseRevised;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class CountInvitationsTest {

    private static final Instant SERVED = Instant.parse("2026-03-02T11:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountInvitations count = new CountInvitations(meters);

    @Test
    void the_first_answer_counts_and_is_timed_and_a_change_of_it_is_neither() {
        told(answered(1, Duration.ofHours(2)), answered(2, Duration.ofHours(3)));
        assertThat(counted("answered", "none")).isEqualTo(1);
        var timer = meters.get("afterword.interaction.to.answer").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.HOURS)).isEqualTo(2);
    }

    @Test
    void who_is_not_asked_or_not_reached_counts_by_the_reason() {
        told(new InvitationSuppressed(ID, context(), "recently_invited"),
                new InvitationSuppressed(ID, context(), "unsubscribed"),
                new InvitationFailed(ID, context(), "email", "address_refused", SERVED));
        assertThat(counted("suppressed", "recently_invited")).isEqualTo(1);
        assertThat(counted("suppressed", "unsubscribed")).isEqualTo(1);
        assertThat(counted("failed", "address_refused")).isEqualTo(1);
    }

    @Test
    void reasons_without_end_are_one() {
        told(IntStream.range(0, 200).mapToObj(i -> new InvitationSuppressed(ID, context(), "reason " + i))
                .toArray(EventData[]::new));
        assertThat(meters.find("afterword.invitations").counters()).hasSizeLessThan(60);
        assertThat(counted("suppressed", "other")).isGreaterThan(100);
    }

    @Test
    void steps_that_nobody_has_taken_yet_are_there_at_zero() {
        assertThat(counted("sent", "none")).isZero();
        assertThat(counted("expired", "none")).isZero();
    }

    private void told(EventData... data) {
        count.told(List.of(data).stream().<CloudEvent<? extends EventData>> map(one -> CloudEvent.of(ID, "/test", SERVED, ID,
                null, one)).toList());
    }

    private double counted(String outcome, String reason) {
        return meters.get("afterword.invitations").tag("outcome", outcome).tag("reason", reason).counter().count();
    }

    private static ResponseRevised answered(int revision, Duration later) {
        return new ResponseRevised(ID, revision, true, ID, context(), null, SERVED.plus(later), List.of());
    }

    private static InteractionContext context() {
        return new InteractionContext(ID, SERVED, null, null, null, null, null, null, null);
    }
}
