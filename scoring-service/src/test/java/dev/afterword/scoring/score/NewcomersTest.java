package dev.afterword.scoring.score;

import static dev.afterword.scoring.ResponseEvents.NOON;
import static dev.afterword.scoring.ResponseEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Of who had said nothing before, no history is read: where one batch ends and the next begins must not show. */
@QuarkusTest
class NewcomersTest {

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void what_customers_say_counts_the_same_at_once_and_one_by_one(long seed) {
        var atOnce = UUID.randomUUID();
        scoreResponses.score(events(said(atOnce, seed)));
        var oneByOne = UUID.randomUUID();
        said(oneByOne, seed).forEach(response -> scoreResponses.score(events(List.of(response))));

        assertThat(stored.everyTally(atOnce)).isEqualTo(stored.everyTally(oneByOne)).isNotEmpty();
        assertThat(stored.standings(atOnce)).isEqualTo(stored.standings(oneByOne)).isNotEmpty();
    }

    @Test
    void a_customer_who_was_heard_before_is_no_newcomer() {
        var workspace = UUID.randomUUID();
        var enthusiastic = ResponseEvents.in(workspace).with("csat", 5);
        scoreResponses.score(events(List.of(enthusiastic.of("twice"), enthusiastic.response(UUID.randomUUID()).of("once"))));
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).with("csat", 5).of("twice"))));
        assertThat(stored.standings(workspace)).hasSize(2).anySatisfy((customer, standing) -> {
            assertThat(customer).contains("twice");
            assertThat(standing).contains("fan");
        }).anySatisfy((customer, standing) -> {
            assertThat(customer).contains("once");
            assertThat(standing).contains("neutral");
        });
    }

    /** Three customers, in no order of time, some answers without a score, some changed afterwards. */
    private static List<ResponseEvents> said(UUID workspace, long seed) {
        var random = new Random(seed);
        var said = new ArrayList<ResponseEvents>();
        for (int i = 0; i < 12; i++) {
            var response = ResponseEvents.in(workspace).of("customer " + random.nextInt(3))
                    .on(NOON.plus(Duration.ofDays(random.nextInt(300))), "Europe/Berlin");
            said.add(rated(response, random));
            if (random.nextInt(3) == 0) {
                said.add(rated(response, random).revision(2));
            }
        }
        return said;
    }

    private static ResponseEvents rated(ResponseEvents response, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> response.withComment("No number this time");
            case 1 -> response.with("nps", random.nextInt(11));
            default -> response.with("csat", 1 + random.nextInt(5));
        };
    }
}
