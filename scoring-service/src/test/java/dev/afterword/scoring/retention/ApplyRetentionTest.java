package dev.afterword.scoring.retention;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class ApplyRetentionTest {

    private static final Instant NOW = Instant.now();

    private final UUID workspace = UUID.randomUUID();
    private final String old = "old-" + UUID.randomUUID();
    private final String young = "young-" + UUID.randomUUID();

    @Inject
    TakeFacts takeFacts;

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    ApplyRetention applyRetention;

    @Inject
    StoredRows stored;

    @Test
    void of_customers_who_are_older_than_the_workspace_keeps_any_only_numbers_stay() {
        as("admin").contentType("application/json").body("{\"share_email\": true}").put("/v1/contact-policy");
        heard(old, 31);
        heard(young, 29);
        assertThat(stored.tablesNaming(old)).contains("comment", "crm_event", "customer_email", "interaction", "response",
                "standing");
        var tallies = stored.everyTally(workspace);
        told(30);
        apply();
        assertThat(stored.tablesNaming(old)).isEmpty();
        assertThat(stored.tracesAnywhere("Words of " + old)).isZero();
        assertThat(stored.tracesAnywhere(old + "@example.org")).isZero();
        assertThat(stored.everyTally(workspace)).containsAllEntriesOf(tallies);
        as("responses:read").get("/v1/comments").then().body("comments", hasSize(1));
        as("scores:read").get("/v1/customers/" + old + "/standing").then().body("standing", is("unknown"));
    }

    @Test
    void who_was_heard_again_stays() {
        heard(young, 40);
        heard(young, 2);
        told(30);
        apply();
        assertThat(stored.tablesNaming(young)).contains("comment", "interaction", "response", "standing");
        as("responses:read").get("/v1/comments").then().body("comments", hasSize(1));
    }

    @Test
    void a_workspace_of_which_it_is_not_known_keeps_everything() {
        heard(old, 4_000);
        var there = stored.tablesNaming(old);
        apply();
        assertThat(stored.tablesNaming(old)).isEqualTo(there);
    }

    @Test
    void a_recovery_stays_until_it_was_closed_for_so_long() {
        score(old, 100, 2);
        told(30);
        apply();
        as("recoveries:write").get("/v1/recoveries").then().body("recoveries", hasSize(1));
        as("scores:read").get("/v1/customers/" + old + "/standing").then().body("standing", is("at_risk"));
        stored.execute("update recovery set state = 'closed', outcome = 'refused', closed_at = now() - interval '31 days' "
                + "where workspace = ?", workspace);
        apply();
        as("recoveries:write").get("/v1/recoveries").then().body("recoveries", hasSize(0));
    }

    @Test
    void of_a_recovery_that_was_closed_since_the_old_words_go() {
        score(old, 100, 2);
        told(30);
        stored.execute("update recovery_response set answered_at = now() - interval '31 days' where workspace = ?", workspace);
        stored.execute("update crm_event set occurred_at = now() - interval '31 days' where workspace = ?", workspace);
        apply();
        assertThat(stored.tracesAnywhere("Words of " + old)).isPositive();
        stored.execute("update recovery set state = 'closed', outcome = 'refused', closed_at = now() where workspace = ?",
                workspace);
        apply();
        assertThat(stored.tracesAnywhere("Words of " + old)).isZero();
        as("recoveries:write").get("/v1/recoveries").then().body("recoveries", hasSize(1));
    }

    /** What was told has been taken by the relay. */
    private void apply() {
        stored.execute("delete from outbox where workspace = ?", workspace);
        applyRetention.apply();
        assertThat(applyRetention.apply()).isZero();
    }

    private void heard(String customer, int daysAgo) {
        takeFacts.take(List.of(recorded(customer, daysAgo, null)));
        score(customer, daysAgo, 9);
        // Kept as told at the time; the tests' events are told now.
        stored.execute(
                "update crm_event set occurred_at = now() - interval '%d days' where workspace = ? and customer_ref = '%s'"
                        .formatted(daysAgo, customer),
                workspace);
    }

    private void score(String customer, int daysAgo, int nps) {
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).of(customer)
                .on(NOW.minus(Duration.ofDays(daysAgo)), "Europe/Berlin").with("nps", nps)
                .withComment("Words of " + customer))));
    }

    /** By an interaction that nobody is named in. */
    private void told(int retentionDays) {
        takeFacts.take(List.of(recorded(null, 0, retentionDays)));
    }

    private CloudEvent<EventData> recorded(String customer, int daysAgo, Integer retentionDays) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        var interaction = new InteractionContext(Ids.boundAfter(at), at,
                new WorkspaceRef("Example Ltd", "Europe/Berlin", retentionDays),
                new TouchpointRef("checkout", "Checkout", "purchase", "purchase", "Ann"), customer, null, "en", null, "web");
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", at, workspace, null,
                new InteractionRecorded(interaction, at,
                        null, customer == null ? null : new Contact(customer + "@example.org", null, null, null), "auto", null,
                        Map.of()));
    }

    private RequestSpecification as(String scope) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, scope));
    }
}
