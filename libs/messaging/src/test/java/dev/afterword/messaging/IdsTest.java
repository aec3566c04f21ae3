package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_tells_when_it_was_made() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var id = Ids.next();
        assertThat(Ids.timeOf(id)).isBetween(before, Instant.now());
        assertThat(Ids.timeOf(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91")))
                .isEqualTo("2024-06-14T10:14:09.300Z");
    }

    @Test
    void an_id_of_another_kind_counts_as_old() {
        assertThat(Ids.timeOf(UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479"))).isEqualTo(Instant.EPOCH);
        assertThat(Ids.timeOf(new UUID(7, 7))).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_bound_stands_between_what_was_made_until_then_and_what_came_later() {
        var made = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
        var time = Ids.timeOf(made);
        assertThat(Ids.boundAfter(time).toString()).isGreaterThan(made.toString());
        assertThat(Ids.boundAfter(time.plusNanos(999_999)).toString()).isGreaterThan(made.toString());
        assertThat(Ids.boundAfter(time.minusMillis(1)).toString()).isLessThan(made.toString());
    }
}
