package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.rabbitmq.client.AMQP.BasicProperties;

class ConfirmsTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final OutboxRow ONE = row(1);
    private static final OutboxRow TWO = row(2);
    private static final OutboxRow THREE = row(3);

    private final Confirms confirms = new Confirms();

    @Test
    void one_confirm_may_stand_for_all_before_it() throws InterruptedException {
        publishThree();
        confirms.handleAck(2, true);
        assertThat(confirms.await(SHORT)).containsExactly(THREE);
    }

    @Test
    void a_confirm_that_never_comes_leaves_its_event_unconfirmed() throws InterruptedException {
        publishThree();
        confirms.handleAck(1, false);
        confirms.handleAck(3, false);
        assertThat(confirms.await(SHORT)).containsExactly(TWO);
    }

    @Test
    void when_all_are_confirmed_nobody_waits_for_the_deadline() throws InterruptedException {
        publishThree();
        confirms.handleAck(3, true);
        assertThat(confirms.await(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void a_refusal_ends_the_wait_and_leaves_what_is_open() throws InterruptedException {
        publishThree();
        confirms.handleAck(1, false);
        confirms.handleNack(2, false);
        assertThat(confirms.await(Duration.ofDays(1))).containsExactly(TWO, THREE);
    }

    @Test
    void a_confirm_for_all_before_it_does_not_speak_for_what_was_refused() throws InterruptedException {
        publishThree();
        confirms.handleNack(2, false);
        confirms.handleAck(3, true);
        assertThat(confirms.await(Duration.ofDays(1))).containsExactly(TWO);
    }

    @Test
    void a_channel_that_closes_ends_the_wait_and_leaves_what_is_open() throws InterruptedException {
        publishThree();
        confirms.shutdownCompleted(null);
        assertThat(confirms.await(Duration.ofDays(1))).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void what_no_queue_takes_is_handed_back_once() {
        confirms.handleReturn(312, "NO_ROUTE", "x", "y",
                new BasicProperties.Builder().messageId(TWO.eventId().toString()).build(), new byte[0]);
        assertThat(confirms.takeReturned(List.of(ONE, TWO, THREE))).containsExactly(TWO);
        assertThat(confirms.takeReturned(List.of(ONE, TWO, THREE))).isEmpty();
    }

    private void publishThree() {
        var pending = confirms.start();
        pending.put(1L, ONE);
        pending.put(2L, TWO);
        pending.put(3L, THREE);
    }

    private static OutboxRow row(long position) {
        return new OutboxRow(position, UUID.randomUUID(), "t.v1", "s", UUID.randomUUID(), Instant.EPOCH, null, "{}");
    }
}
