package dev.afterword.feedback.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final ClientNetwork ADA = ClientNetwork.of("192.0.2.1");
    private static final ClientNetwork BOB = ClientNetwork.of("192.0.2.2");

    private final TestTime time = new TestTime();
    private final RateLimits limits = new RateLimits(new Limits(5, 3, 2), time);

    @Test
    void a_network_has_its_own_limit() {
        assertThat(limits.take(ADA, "key").remaining()).isEqualTo(2);
        limits.take(ADA, "key");
        assertThat(limits.take(ADA, "key").granted()).isTrue();
        var refused = limits.take(ADA, "key");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.perMinute()).isEqualTo(3);
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(refused.resetSeconds()).isEqualTo(60);
        assertThat(limits.take(ADA, "other key").granted()).isFalse();
        assertThat(limits.take(BOB, "key").granted()).isTrue();
    }

    @Test
    void all_networks_together_have_the_limit_of_the_key() {
        for (int i = 0; i < 3; i++) {
            limits.take(ADA, "key");
        }
        assertThat(limits.take(ADA, "key").granted()).isFalse(); // takes nothing from the others
        assertThat(limits.take(BOB, "key").remaining()).isEqualTo(1);
        assertThat(limits.take(BOB, "key").granted()).isTrue();
        var refused = limits.take(BOB, "key");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.perMinute()).isEqualTo(5);
        assertThat(limits.take(ClientNetwork.of("192.0.2.3"), "other key").granted()).isTrue();
    }

    @Test
    void what_was_spent_comes_back_one_by_one() {
        for (int i = 0; i < 4; i++) {
            limits.take(ADA, "key");
        }
        time.pass(Duration.ofSeconds(19));
        assertThat(limits.take(ADA, "key").granted()).isFalse();
        time.pass(Duration.ofSeconds(1));
        assertThat(limits.take(ADA, "key").granted()).isTrue();
        assertThat(limits.take(ADA, "key").granted()).isFalse();
        time.pass(Duration.ofHours(1));
        assertThat(limits.take(ADA, "key").remaining()).isEqualTo(2);
    }

    @Test
    void the_policy_names_both_limits() {
        assertThat(limits.policy()).isEqualTo("3;w=60, 5;w=60");
    }

    @Test
    void guesses_are_counted_only_when_wrong() {
        var guesses = new Guesses(new Limits(5, 3, 2), time);
        assertThat(guesses.areSpent(ADA)).isFalse();
        guesses.wasWrong(ADA);
        assertThat(guesses.areSpent(ADA)).isFalse();
        guesses.wasWrong(ADA);
        assertThat(guesses.areSpent(ADA)).isTrue();
        assertThat(guesses.areSpent(BOB)).isFalse();
        time.pass(Duration.ofSeconds(30));
        assertThat(guesses.areSpent(ADA)).isFalse();
    }

    @Test
    void no_limit_at_all_is_a_wrong_setting() {
        assertThatThrownBy(() -> new RateLimits(new Limits(0, 3, 2), time)).hasMessageContaining("afterword.rate-limit");
        assertThatThrownBy(() -> new Guesses(new Limits(5, 3, -1), time)).hasMessageContaining("afterword.rate-limit");
    }
}
