package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BatchResourceTest {

    private static final String ITEM = "{\"touchpoint\": \"checkout\", \"source_id\": \"%s\"}";

    @Inject
    TestData data;

    @Test
    void each_item_has_its_own_result_in_the_order_sent() {
        array("[%s, {\"touchpoint\": \"nowhere\", \"colour\": 1}, 7, %s]".formatted(ITEM.formatted("b-1"),
                ITEM.formatted("b-2")))
                .statusCode(200).body("results.status", contains(201, 422, 422, 201),
                        "results[0].interaction.source_id", is("b-1"), "results[0].problem", nullValue(),
                        "results[0].interaction.survey_url", notNullValue(),
                        "results[1].problem.type", endsWith("/invalid"), "results[1].interaction", nullValue(),
                        "results[1].problem.errors.pointer", contains("/touchpoint", "/colour"),
                        "results[2].problem.errors.pointer", contains(""),
                        "results[3].interaction.source_id", is("b-2"));
        assertThat(stored("b-_")).containsExactlyInAnyOrder("b-1", "b-2");
    }

    @Test
    void lines_are_items_too_and_an_unreadable_one_does_not_refuse_the_rest() {
        lines("\n%s\r\n{\"touchpoint\": \n%s\n{\"touchpoint\": \"check\\u0000out\"}\n%s".formatted(
                ITEM.formatted("l-1"), "[".repeat(1000), ITEM.formatted("l-2")))
                .statusCode(200).body("results.status", contains(201, 400, 400, 400, 201),
                        "results[1].problem.type", endsWith("/unreadable"));
        assertThat(stored("l-_")).containsExactlyInAnyOrder("l-1", "l-2");
    }

    @Test
    void every_item_leaves_one_event() {
        List<String> ids = array("[%s, %s]".formatted(ITEM.formatted("e-1"), ITEM.formatted("e-2")))
                .extract().path("results.interaction.id");
        assertThat(ids).hasSize(2).allSatisfy(id -> assertThat(data.eventsAbout(id)).hasSize(1));
    }

    @Test
    void the_same_source_id_twice_in_a_batch_is_one_interaction() {
        List<String> ids = array("[%1$s, %1$s, %1$s]".formatted(ITEM.formatted("twice"))).statusCode(200)
                .extract().path("results.interaction.id");
        assertThat(ids).hasSize(3);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(stored("twice")).hasSize(1);
        array("[" + ITEM.formatted("twice") + "]").body("results.status", contains(200), "results[0].interaction.id",
                is(ids.get(0)));
    }

    @Test
    void a_batch_of_nothing_has_no_results() {
        array("[]").statusCode(200).body("results", hasSize(0));
        lines("").statusCode(200).body("results", hasSize(0));
    }

    @Test
    void a_thousand_items_are_taken_and_one_more_is_refused_with_nothing_stored() {
        var items = IntStream.rangeClosed(1, 1000).mapToObj(i -> ITEM.formatted("t-" + i)).toList();
        array("[" + String.join(",", items) + "," + ITEM.formatted("t-1001") + "]").statusCode(422)
                .body("errors[0].pointer", is(""));
        lines(String.join("\n", items) + "\n" + ITEM.formatted("t-1001")).statusCode(422);
        assertThat(stored("t-%")).isEmpty();
        array("[" + String.join(",", items) + "]").statusCode(200).body("results.status", everyItem(is(201)));
        assertThat(stored("t-%")).hasSize(1000);
    }

    @Test
    void the_same_batch_under_the_same_key_gets_the_first_answers_and_stores_nothing() {
        String body = "[{\"touchpoint\": \"checkout\"}, {\"touchpoint\": \"nowhere\"}, {\"touchpoint\": \"checkout\"}]";
        String first = keyed("batch-1", body).statusCode(200).body("results.status", contains(201, 422, 201)).extract()
                .asString();
        var counts = data.rowCounts();
        String again = keyed("batch-1", body).statusCode(200).extract().asString();
        assertThat(TestData.json(again)).isEqualTo(TestData.json(first));
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void a_batch_that_broke_off_goes_on_where_it_was() {
        String body = "[{\"touchpoint\": \"checkout\"}, {\"touchpoint\": \"support-line\"}]";
        String first = keyed("batch-2", body).extract().path("results[0].interaction.id");
        // What a crash after the first item would have left: neither the batch's own key nor the second item.
        data.execute("delete from idempotency where key in ('batch-2', 'batch-2 1')");
        data.execute("delete from interaction where touchpoint = 'support-line'");
        keyed("batch-2", body).statusCode(200).body("results.status", contains(201, 201), "results[0].interaction.id",
                is(first));
        assertThat(data.column("select touchpoint from interaction where touchpoint = 'support-line'")).hasSize(1);
    }

    @Test
    void another_batch_under_the_same_key_is_refused() {
        keyed("batch-3", "[]").statusCode(200);
        keyed("batch-3", "[{\"touchpoint\": \"checkout\"}]").statusCode(422).body("errors[0].pointer", is("Idempotency-Key"));
    }

    @Test
    void the_kept_answers_hold_nothing_of_a_customer() {
        String body = "{\"touchpoint\": \"checkout\", \"customer\": {\"ref\": \"c-secret\", \"email\": \"secret@example.org\"}}";
        asFirst().header("Idempotency-Key", "k-secret").body(body).post("/v1/interactions").then().statusCode(201);
        keyed("batch-secret", "[" + body + "]").statusCode(200);
        assertThat(data.column("select i::text from idempotency i where key ~ 'secret$'")).hasSize(2)
                .noneMatch(row -> row.contains("c-secret") || row.contains("secret@"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[{}", "null", "[{\"touchpoint\": \"\\u0000\"}]", "[{\"touchpoint\": \"\\ud800\"}]" })
    void an_array_that_cannot_be_read_is_refused_whole(String body) {
        array(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_body_of_four_mebibytes_is_the_longest() {
        lines("\n".repeat(4 * 1024 * 1024)).statusCode(200);
        lines("\n".repeat(4 * 1024 * 1024 + 1)).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void whoever_may_not_write_is_turned_away() {
        as(data.key(data.workspace("Reader"), "interactions:read")).body("[]").post("/v1/interactions/batch")
                .then().statusCode(403).contentType("application/problem+json");
        as("fb_sk_nobody-has-this-key-at-all").body("[]").post("/v1/interactions/batch").then().statusCode(401);
    }

    @Test
    void a_batch_belongs_to_the_workspace_of_its_key() {
        as(data.key(data.workspace("Stranger"), "interactions:write")).body("[" + ITEM.formatted("s-1") + "]")
                .post("/v1/interactions/batch").then().statusCode(200).body("results.status", contains(422));
    }

    private List<String> stored(String sourceId) {
        return data.column("select source_id from interaction where source_id like ? order by id", sourceId);
    }

    private static ValidatableResponse array(String body) {
        return post(asFirst(), body);
    }

    private static ValidatableResponse lines(String body) {
        return post(asFirst().contentType("application/x-ndjson"), body);
    }

    private static ValidatableResponse keyed(String key, String body) {
        return post(asFirst().header("Idempotency-Key", key), body);
    }

    private static ValidatableResponse post(RequestSpecification request, String body) {
        return request.body(body.getBytes()).post("/v1/interactions/batch").then();
    }
}
