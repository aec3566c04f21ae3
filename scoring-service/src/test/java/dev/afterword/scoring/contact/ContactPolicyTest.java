package dev.afterword.scoring.contact;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.erasure.EraseCustomers;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class ContactPolicyTest {

    private final UUID workspace = UUID.randomUUID();
    private final String customer = "c-" + UUID.randomUUID();
    private final String email = customer + "@example.org";

    @Inject
    TakeFacts takeFacts;

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    EraseCustomers eraseCustomers;

    @Inject
    ContactRepository contacts;

    @Inject
    StoredRows stored;

    @Test
    void until_the_workspace_allows_it_no_address_is_kept_or_told() {
        as("admin").get("/v1/contact-policy").then().statusCode(200).body("share_email", is(false));
        record();
        score();
        assertThat(stored.tracesAnywhere(email)).isZero();
        assertThat(stored.events(workspace).get(0).data().email()).isNull();
    }

    @Test
    void where_it_is_allowed_every_event_about_the_customer_carries_the_address() {
        share(true);
        record();
        score();
        assertThat(stored.events(workspace).get(0).data().email()).isEqualTo(email);
        assertThat(stored.told(workspace, RecoveryChanged.class).get(0).email()).isEqualTo(email);
        assertThat(stored.told(workspace, StandingChanged.class).get(0).email()).isEqualTo(email);
    }

    @Test
    void a_customer_without_a_ref_is_told_by_the_address_of_the_interaction_while_that_is_kept() {
        share(true);
        var response = ResponseEvents.in(workspace).with("csat", 1);
        takeFacts.take(List.of(recorded(response.event().data().interaction())));
        scoreResponses.score(events(List.of(response)));
        assertThat(stored.events(workspace).get(0).data().email()).isEqualTo(email);
        assertThat(stored.told(workspace, RecoveryChanged.class).get(0).email()).isEqualTo(email);
        stored.execute("delete from outbox where workspace = ?", workspace);
        assertThat(contacts.removeBefore(workspace, Ids.boundAfter(Instant.now()), 10)).isEqualTo(1);
        assertThat(contacts.find(List.of(Addressee.of(workspace, response.event().data().interaction())))).isEmpty();
        takeFacts.take(List.of(recorded(response.event().data().interaction())));
        share(false);
        scoreResponses.score(events(List.of(response.revision(2).with("nps", 0))));
        assertThat(stored.events(workspace).get(0).data().email()).isNull();
    }

    @Test
    void taking_it_back_removes_what_was_kept() {
        share(true);
        record();
        share(false);
        assertThat(stored.tracesAnywhere(email)).isZero();
    }

    @Test
    void erasure_leaves_nothing_of_the_customer_but_numbers() {
        share(true);
        record();
        score();
        String recovery = as("recoveries:write").get("/v1/recoveries").then().extract().path("recoveries[0].id");
        as("recoveries:write").header("If-Match", "*").contentType("application/merge-patch+json").body("""
                {"assignee": "rosa", "note": "%1$s called back", "root_cause": "%1$s moved", "action": "told %1$s"}"""
                .formatted(customer)).patch("/v1/recoveries/" + recovery).then().statusCode(200);
        assertThat(stored.tracesAnywhere(customer)).isPositive();
        erase();
        assertThat(stored.tracesAnywhere(customer)).isZero();
        as("recoveries:write").get("/v1/recoveries/" + recovery).then().statusCode(200)
                .body("state", is("open"), "customer_ref", is((Object) null), "root_cause", is((Object) null),
                        "assignee", is("rosa"), "history.what", contains("opened", "taken", "note", "root_cause", "action"));
        assertThat(stored.told(workspace, StandingChanged.class)).isNotEmpty();
        as("scores:read").get("/v1/customers/" + customer + "/standing").then().body("standing", is("unknown"));
    }

    @Test
    void what_comes_in_after_the_erasure_brings_nothing_back() {
        share(true);
        var late = response();
        var recorded = recorded();
        erase();
        takeFacts.take(List.of(recorded));
        scoreResponses.score(events(List.of(late)));
        assertThat(stored.tracesAnywhere(customer)).isZero();
        as("recoveries:write").get("/v1/recoveries").then().body("recoveries.customer_ref", contains((Object) null));
    }

    @Test
    void an_anonymous_recovery_can_still_be_closed() {
        score();
        erase();
        String recovery = as("recoveries:write").get("/v1/recoveries").then().extract().path("recoveries[0].id");
        as("recoveries:write").header("If-Match", "*").contentType("application/merge-patch+json").body("""
                {"state": "closed", "outcome": "not_reachable", "root_cause": "unknown"}""")
                .patch("/v1/recoveries/" + recovery).then().statusCode(200).body("state", is("closed"));
        assertThat(stored.tracesAnywhere(customer)).isZero();
    }

    private ResponseEvents response() {
        return ResponseEvents.in(workspace).of(customer).with("csat", 1).withComment("It is me, " + customer);
    }

    private void score() {
        scoreResponses.score(events(List.of(response())));
    }

    private void record() {
        takeFacts.take(List.of(recorded()));
    }

    private CloudEvent<EventData> recorded() {
        return recorded(ResponseEvents.in(workspace).of(customer).event().data().interaction());
    }

    private CloudEvent<EventData> recorded(InteractionContext interaction) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, null,
                new InteractionRecorded(interaction, Instant.now(), null, new Contact(email, null, null, null), "auto", null,
                        Map.of()));
    }

    private void erase() {
        eraseCustomers.erase(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, null,
                new CustomerErased(Ids.next(), customer, Instant.now().plusSeconds(1)))));
    }

    private void share(boolean allowed) {
        as("admin").contentType("application/json").body("{\"share_email\": " + allowed + "}")
                .put("/v1/contact-policy").then().statusCode(200).body("share_email", is(allowed));
    }

    private RequestSpecification as(String scope) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, scope));
    }
}
