package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RepeatedRequestTest {

    private static final int AT_ONCE = 24;

    @Inject
    TestData data;

    @Test
    void the_same_source_id_from_many_at_once_is_one_interaction_and_one_event() throws Exception {
        var answers = atOnce(() -> asFirst().body("{\"touchpoint\": \"checkout\", \"source_id\": \"race\"}")
                .post("/v1/interactions"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(AT_ONCE - 1);
        Set<String> ids = new TreeSet<>();
        answers.forEach(answer -> ids.add(answer.path("id")));
        assertThat(data.column("select id from interaction where source_id = 'race'")).containsExactlyElementsOf(ids);
        assertThat(data.eventsAbout(ids.iterator().next())).hasSize(1);
    }

    @Test
    void the_same_idempotency_key_and_body_get_the_first_answer_again() {
        String body = "{\"touchpoint\": \"checkout\"}";
        var first = asFirst().header("Idempotency-Key", "k-1").body(body).post("/v1/interactions").then().statusCode(201)
                .extract();
        var counts = data.rowCounts();
        var second = asFirst().header("Idempotency-Key", "k-1").body(body).post("/v1/interactions").then().statusCode(201)
                .extract();
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void the_same_idempotency_key_with_another_body_is_refused() {
        asFirst().header("Idempotency-Key", "k-2").body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions")
                .then().statusCode(201);
        var counts = data.rowCounts();
        asFirst().header("Idempotency-Key", "k-2").body("{\"touchpoint\": \"support-line\"}").post("/v1/interactions")
                .then().statusCode(422).body("errors[0].pointer", is("Idempotency-Key"));
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void a_refused_request_leaves_its_idempotency_key_free() {
        asFirst().header("Idempotency-Key", "k-3").body("{\"touchpoint\": \"chekout\"}").post("/v1/interactions")
                .then().statusCode(422);
        asFirst().header("Idempotency-Key", "k-3").body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions")
                .then().statusCode(201);
    }

    @Test
    void the_idempotency_key_of_another_workspace_is_another_key() {
        String stranger = data.key(data.workspace("Hooli"), "admin");
        as(stranger).body("""
                {"name": "Till", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Gavin", "email": "gavin@example.org"}}""").put("/v1/touchpoints/checkout");
        String body = "{\"touchpoint\": \"checkout\"}";
        String first = asFirst().header("Idempotency-Key", "k-4").body(body).post("/v1/interactions").path("id");
        String second = as(stranger).header("Idempotency-Key", "k-4").body(body).post("/v1/interactions").path("id");
        assertThat(second).isNotNull().isNotEqualTo(first);
    }

    @Test
    void the_same_idempotency_key_from_many_at_once_is_one_interaction() throws Exception {
        var before = Integer.parseInt(data.column("select count(*) from interaction").get(0));
        var answers = atOnce(() -> asFirst().header("Idempotency-Key", "k-5").body("{\"touchpoint\": \"checkout\"}")
                .post("/v1/interactions"));
        // Who comes while the first is still running hears 409; who comes later, the first answer.
        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).extracting(Response::asString)
                .containsOnly(
                        answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow().asString());
        assertThat(data.column("select count(*) from interaction")).containsExactly(String.valueOf(before + 1));
    }

    private static List<Response> atOnce(Callable<Response> request) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var start = new CyclicBarrier(AT_ONCE);
        try {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(pool.submit(() -> {
                    start.await(30, SECONDS);
                    return request.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (var future : running) {
                answers.add(future.get(60, SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
