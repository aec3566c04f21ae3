package dev.afterword.feedback.outcome.domain;

import static dev.afterword.feedback.outcome.domain.InvitationState.ANSWERED;
import static dev.afterword.feedback.outcome.domain.InvitationState.OPENED;
import static dev.afterword.feedback.outcome.domain.InvitationState.SCHEDULED;
import static dev.afterword.feedback.outcome.domain.InvitationState.SENT;
import static dev.afterword.feedback.outcome.domain.InvitationState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class InvitationStateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Outcome SCHEDULE = Outcome.scheduled(NOON, "link", "csat");

    @Test
    void the_last_step_counts() {
        assertThat(InvitationState.of(SCHEDULE)).isEqualTo(SCHEDULED);
        assertThat(InvitationState.of(SCHEDULE.and(Outcome.sent(NOON, "email")))).isEqualTo(SENT);
        assertThat(InvitationState.of(SCHEDULE.and(Outcome.sent(NOON, "email")).and(Outcome.opened(NOON)))).isEqualTo(OPENED);
        assertThat(InvitationState.of(SCHEDULE.and(Outcome.opened(NOON)).and(Outcome.answered(NOON, false, 1))))
                .isEqualTo(ANSWERED);
    }

    @Test
    void a_step_that_is_told_before_the_ones_before_it_counts_at_once() {
        assertThat(InvitationState.of(Outcome.answered(NOON, true, 1))).isEqualTo(ANSWERED);
        assertThat(InvitationState.of(Outcome.opened(NOON))).isEqualTo(OPENED);
    }

    @Test
    void one_may_be_suppressed_after_it_was_scheduled_but_not_after_it_was_sent_or_seen() {
        assertThat(InvitationState.of(SCHEDULE.and(Outcome.suppressed("customer_unsubscribed")))).isEqualTo(SUPPRESSED);
        assertThat(InvitationState.of(Outcome.sent(NOON, "sms").and(Outcome.suppressed("late")))).isEqualTo(SENT);
        assertThat(InvitationState.of(Outcome.opened(NOON).and(Outcome.suppressed("late")))).isEqualTo(OPENED);
    }
}
