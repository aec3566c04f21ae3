package dev.afterword.survey.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.invitation.OfferSurveys;
import dev.afterword.survey.standing.NoteStandings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class ApplyRetentionTest {

    private static final Instant NOW = Instant.now();

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @Inject
    NoteStandings noteStandings;

    @Inject
    ApplyRetention applyRetention;

    private final UUID workspace = UUID.randomUUID();

    @Test
    void what_is_older_than_the_workspace_keeps_goes_with_its_answers() {
        var old = told(workspace, 30, daysAgo(31), NOW);
        var young = told(workspace, 30, daysAgo(29), NOW);
        answer(old);
        answer(young);
        applyRetention.apply();
        applyRetention.apply();
        assertThat(backstage.answers(old)).isEmpty();
        assertThat(page(old)).isEqualTo(202); // as if it had never been told of
        assertThat(backstage.answers(young)).isEqualTo(Map.of("csat", "4"));
    }

    @Test
    void the_latest_word_on_how_long_holds_whatever_comes_first() {
        var old = told(workspace, 365, daysAgo(100), NOW);
        told(workspace, 30, NOW, NOW.minus(Duration.ofHours(2)));
        applyRetention.apply();
        assertThat(page(old)).isEqualTo(200);
        told(workspace, 60, NOW, NOW.plusSeconds(1));
        applyRetention.apply();
        assertThat(page(old)).isEqualTo(202);
    }

    @Test
    void a_workspace_of_which_it_is_not_known_keeps_everything() {
        var old = told(workspace, null, daysAgo(4000), NOW);
        told(UUID.randomUUID(), 30, NOW, NOW);
        applyRetention.apply();
        assertThat(page(old)).isEqualTo(200);
    }

    @Test
    void a_customer_of_whom_nothing_was_told_for_so_long_is_unknown_again() {
        var customer = "c-" + Ids.next();
        told(workspace, 30, NOW, NOW);
        var context = context(30, daysAgo(31), customer);
        noteStandings.note(List.of(CloudEvent.of(Ids.next(), "/afterword/scoring-service", NOW, workspace, Backstage.TRACE,
                new StandingChanged(Ids.next(), 1, context, new StandingMove("unknown", "fan"), "response", daysAgo(31), null,
                        null))));
        assertThat(backstage.tracesOf(customer)).containsExactly("customer_standing");
        applyRetention.apply();
        assertThat(backstage.tracesOf(customer)).isEmpty();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private UUID told(UUID where, Integer retentionDays, Instant occurredAt, Instant recordedAt) {
        var context = context(retentionDays, occurredAt, "c-" + Ids.next());
        offerSurveys.offer(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", NOW, where, Backstage.TRACE,
                new InteractionRecorded(context, recordedAt, null, null, "auto", null, Map.of()))));
        return context.interactionId();
    }

    private static InteractionContext context(Integer retentionDays, Instant occurredAt, String customer) {
        return new InteractionContext(Ids.next(), occurredAt, new WorkspaceRef("Acme", "Europe/Berlin", retentionDays),
                new TouchpointRef("checkout", "our checkout", "purchase", "purchase", null), customer, null, "en", null, "web");
    }

    private void answer(UUID interaction) {
        given().accept("application/json").contentType("application/x-www-form-urlencoded").body("csat=4")
                .post("/s/" + backstage.link(interaction)).then().statusCode(200);
    }

    private int page(UUID interaction) {
        return given().accept("text/html").get("/s/" + backstage.link(interaction)).statusCode();
    }
}
