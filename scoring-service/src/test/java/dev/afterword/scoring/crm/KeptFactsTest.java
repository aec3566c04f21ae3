package dev.afterword.scoring.crm;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.CustomerUnsubscribed;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.GoalJudged;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.MaturityChanged;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.erasure.CustomerTrace;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class KeptFactsTest {

    /** Told by this service itself, or heard of in a queue of their own. */
    private static final Set<String> ELSEWHERE = Set.of(ScoreComputed.TYPE, MaturityChanged.TYPE, StandingChanged.TYPE,
            RecoveryChanged.OPENED, RecoveryChanged.UPDATED, RecoveryChanged.ESCALATED, RecoveryChanged.CLOSED,
            GoalJudged.MISSED, GoalJudged.MET, CustomerErased.TYPE);

    private final UUID workspace = UUID.randomUUID();
    private final String customer = "c-" + UUID.randomUUID();
    private final String email = customer + "@example.org";
    private final InteractionContext interaction = ResponseEvents.in(workspace).of(customer).event().data().interaction();

    @Inject
    TakeFacts takeFacts;

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Inject
    @All
    List<CustomerTrace> traces;

    @Test
    void every_type_that_can_be_asked_for_is_heard_of() {
        var heard = new HashSet<>(CoreQueues.FACTS.types());
        heard.addAll(ELSEWHERE);
        assertThat(heard).containsExactlyInAnyOrderElementsOf(CrmEventTypes.ALL);
    }

    @Test
    void what_other_services_tell_waits_for_the_queue_that_asked_for_it() {
        declare();
        take(recorded(), new InvitationFailed(Ids.next(), interaction, "email", "address_refused", Instant.now()),
                new InvitationExpired(Ids.next(), interaction, Instant.now()),
                new CustomerUnsubscribed(Ids.next(), interaction, Instant.now()));
        queue().body("held_back", is(4));
    }

    @Test
    void nobody_is_told_how_to_reach_a_customer_unless_the_workspace_allows_it_and_then_by_email_alone() {
        declare();
        take(recorded());
        assertThat(stored.tracesAnywhere(email)).isZero();
        assertThat(stored.tracesAnywhere("+491512345")).isZero();
        share(true);
        take(recorded());
        assertThat(stored.tracesAnywhere(email)).isPositive();
        assertThat(stored.tracesAnywhere("+491512345")).isZero();
    }

    @Test
    void taking_the_permission_back_takes_the_address_out_of_all_that_waits_or_may_be_sent_again() {
        declare();
        share(true);
        take(recorded());
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).of(customer).with("csat", 1))));
        stored.execute("delete from outbox where workspace = ?", workspace); // the relay has had it
        assertThat(stored.tracesAnywhere(email)).isPositive();
        share(false);
        assertThat(stored.tracesAnywhere(email)).isZero();
        queue().body("held_back", is(4)); // recorded, score, standing, recovery
    }

    @Test
    void kept_events_are_cleaned_after_everything_that_may_still_tell_of_an_erased_customer() {
        assertThat(traces).extracting(trace -> trace.getClass().getSimpleName().replace("_ClientProxy", ""))
                .containsSubsequence("ForgetResponses", "ForgetRecoveries", "ForgetInEvents");
    }

    private InteractionRecorded recorded() {
        return new InteractionRecorded(interaction, Instant.now(), null, new Contact(email, "+491512345", null, null), "auto",
                null, Map.of());
    }

    private void take(EventData... facts) {
        takeFacts.take(List.of(facts).stream().map(fact -> CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(),
                workspace, null, fact)).toList());
    }

    private void declare() {
        as().contentType("application/json").body(Map.of("types", CrmEventTypes.ALL, "limit", 1_000))
                .put("/v1/crm-queues/all").then().statusCode(201);
    }

    private ValidatableResponse queue() {
        return as().get("/v1/crm-queues/all").then().statusCode(200);
    }

    private void share(boolean allowed) {
        as().contentType("application/json").body("{\"share_email\": " + allowed + "}").put("/v1/contact-policy").then()
                .statusCode(200);
    }

    private RequestSpecification as() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"));
    }
}
