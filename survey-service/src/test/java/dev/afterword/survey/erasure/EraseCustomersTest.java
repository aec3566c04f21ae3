package dev.afterword.survey.erasure;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.invitation.OfferSurveys;
import dev.afterword.survey.response.AnswerIntake;
import dev.afterword.survey.response.AnswerRequest;
import dev.afterword.survey.response.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class EraseCustomersTest {

    private static final String WORDS = "Call me, Zoë, at 5551234";

    private final String ref = "c-" + UUID.randomUUID();

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @Inject
    AnswerIntake answers;

    @Inject
    EraseCustomers eraseCustomers;

    @Test
    void an_erased_customer_leaves_no_trace_but_the_numbers() {
        String words = WORDS + ref;
        var id = offered(ref);
        submit(id, Map.of("csat", List.of("2"), "comment", List.of(words)));
        assertThat(backstage.tracesOf(ref)).contains("invitation", "response", "outbox");
        backstage.tell(erased(ref, Instant.now()));
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(backstage.tracesOf(ref)).isEmpty());
        assertThat(backstage.tracesOf("vip-" + ref)).isEmpty();
        assertThat(backstage.answers(id)).isEqualTo(Map.of("csat", "2"));
        assertThat(backstage.eventTypes(id)).contains("invitation.scheduled.v1", "response.completed.v1");
    }

    @Test
    void nobody_answers_for_an_erased_customer() {
        var id = offered(ref);
        erase(ref, Instant.now());
        assertThat(submit(id, Map.of("csat", List.of("2")))).isInstanceOf(Submission.NotAsked.class);
        assertThat(backstage.answers(id)).isEmpty();
        String page = given().header("Accept", "text/html").get("/s/" + backstage.link(id)).asString();
        assertThat(page).doesNotContain("<form");
        given().header("Accept", "application/json").contentType("application/x-www-form-urlencoded").body("csat=5")
                .post("/s/" + backstage.link(id)).then().statusCode(404);
    }

    @Test
    void an_interaction_that_is_told_after_the_erasure_does_not_bring_the_customer_back() {
        var late = interaction(ref);
        erase(ref, Instant.now());
        offerSurveys.offer(List.of(recorded(late)));
        assertThat(backstage.tracesOf(ref)).isEmpty();
        assertThat(backstage.tracesOf("zoe-" + ref)).isEmpty();
        var event = backstage.events(late.interactionId()).get(0);
        assertThat(event.get("type").asText()).isEqualTo("invitation.suppressed.v1");
        assertThat(event.at("/data/reason").asText()).isEqualTo("customer_erased");
    }

    @Test
    void a_customer_who_comes_back_is_asked_and_stays() {
        var erasedAt = Instant.now().minusSeconds(60);
        var id = offered(ref);
        erase(ref, erasedAt);
        assertThat(backstage.tracesOf(ref)).contains("invitation");
        assertThat(submit(id, Map.of("csat", List.of("5")))).isInstanceOf(Submission.Saved.class);
        var again = offered(ref);
        assertThat(backstage.events(again).get(0).at("/data/reason").asText()).isEqualTo("recently_invited");
        assertThat(backstage.events(again).get(0).at("/data/interaction/customer_ref").asText()).isEqualTo(ref);
    }

    @Test
    void other_customers_and_other_workspaces_are_left_alone_and_repetition_changes_nothing() {
        var other = offered(ref + "x");
        var event = event(erased(ref, Instant.now()));
        eraseCustomers.erase(List.of(event, event));
        eraseCustomers.erase(List.of(CloudEvent.of(Ids.next(), "/x", Instant.now(), UUID.randomUUID(), null,
                erased(ref + "x", Instant.now()))));
        assertThat(backstage.events(other).get(0).at("/data/interaction/customer_ref").asText()).isEqualTo(ref + "x");
    }

    @Test
    void a_customer_with_more_than_one_batch_is_erased_whole() {
        var many = new ArrayList<CloudEvent<InteractionRecorded>>();
        for (int i = 0; i < 1_001; i++) {
            many.add(recorded(interaction(ref)));
        }
        offerSurveys.offer(many);
        erase(ref, Instant.now());
        assertThat(backstage.tracesOf(ref)).isEmpty();
    }

    @Test
    void an_erasure_waits_for_interactions_that_are_just_being_taken_in() {
        var erasure = QuarkusTransaction.requiringNew().call(() -> {
            offerSurveys.offer(List.of(recorded(interaction(ref))));
            var waiting = CompletableFuture.runAsync(() -> erase(ref, Instant.now()));
            await().during(java.time.Duration.ofMillis(300)).atMost(30, SECONDS).until(() -> !waiting.isDone());
            return waiting;
        });
        erasure.orTimeout(30, SECONDS).join();
        assertThat(backstage.tracesOf(ref)).isEmpty();
    }

    @Test
    void an_erasure_of_nobody_is_refused_with_a_reason() {
        assertThatThrownBy(() -> erase(null, Instant.now())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> erase(ref, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private UUID offered(String customer) {
        var interaction = interaction(customer);
        offerSurveys.offer(List.of(recorded(interaction)));
        return interaction.interactionId();
    }

    private void erase(String customer, Instant at) {
        eraseCustomers.erase(List.of(event(erased(customer, at))));
    }

    private InteractionContext interaction(String customer) {
        return new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef("Acme", "Europe/Berlin"),
                new TouchpointRef("checkout", "our checkout", "purchase", "purchase", "kim@acme.example"), customer,
                "vip-" + ref, "de", null, "web");
    }

    private CloudEvent<InteractionRecorded> recorded(InteractionContext interaction) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), Backstage.WORKSPACE, Backstage.TRACE,
                new InteractionRecorded(interaction, Instant.now(), null, new Contact("zoe-" + ref, null, "Zoë", null), "auto",
                        null, Map.of("gift", "for zoe-" + ref), null));
    }

    private static CustomerErased erased(String customer, Instant at) {
        return new CustomerErased(Ids.next(), customer, at);
    }

    private static CloudEvent<CustomerErased> event(CustomerErased erased) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), Backstage.WORKSPACE, Backstage.TRACE,
                erased);
    }

    private Submission submit(UUID interaction, Map<String, List<String>> fields) {
        return answers.submit(new AnswerRequest(interaction, fields, false, null)).toCompletableFuture().join();
    }
}
