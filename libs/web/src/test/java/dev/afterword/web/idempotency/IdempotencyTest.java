package dev.afterword.web.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.service.CreateThing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IdempotencyTest {

    @Inject
    DataSource database;

    @Inject
    Idempotency idempotency;

    private final UUID workspace = UUID.randomUUID();
    private final String name = "thing " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_same_request_again_gets_the_same_answer_and_changes_nothing() {
        Response first = post("key-1", name);
        first.then().statusCode(201).header("Location", containsString("/things/"));
        Response again = post("key-1", name);
        again.then().statusCode(201).header("Location", is(first.header("Location"))).contentType("application/json");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void the_same_key_for_another_body_is_refused() {
        post("key-2", name).then().statusCode(201);
        post("key-2", name + "!").then().statusCode(422).body("errors[0].pointer", is("Idempotency-Key"));
        assertThat(things(name + "!")).isZero();
    }

    @Test
    void the_same_key_of_another_workspace_is_another_key() {
        post("key-3", name).then().statusCode(201);
        post(UUID.randomUUID(), "key-3", name).then().statusCode(201);
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void without_a_key_every_request_counts() {
        post(null, name).then().statusCode(201);
        post(null, name).then().statusCode(201);
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        post("key-4", "far too long to be a name").then().statusCode(422).body("errors[0].pointer", is("/name"));
        post("key-4", name).then().statusCode(201);
    }

    @Test
    void a_failure_leaves_nothing_behind() throws SQLException {
        post("key-5", "crash").then().statusCode(500);
        assertThat(things("crash")).isZero();
        assertThat(count("select count(*) from idempotency where key = 'key-5'")).isZero();
    }

    @Test
    void while_the_first_still_runs_the_second_is_told_so() throws Exception {
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post("key-6", "slow"),
                command -> new Thread(command).start());
        CreateThing.entered.await();
        post("key-6", "slow").then().statusCode(409).contentType("application/problem+json");
        post("key-7", name).then().statusCode(201);
        CreateThing.hold.countDown();
        first.join().then().statusCode(201);
        post("key-6", "slow").then().statusCode(201).header("Location", is(first.join().header("Location")));
        assertThat(things("slow")).isEqualTo(1);
    }

    @Test
    void a_rush_of_the_same_request_has_one_effect() {
        List<CompletableFuture<Response>> rush = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            rush.add(CompletableFuture.supplyAsync(() -> post("key-8", name), command -> new Thread(command).start()));
        }
        assertThat(rush).allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(201, 409));
        assertThat(things(name)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "two words", "\u00e9" })
    void a_malformed_key_is_refused(String key) {
        post(key, name).then().statusCode(422).body("errors[0].pointer", is("Idempotency-Key"));
    }

    @Test
    void the_longest_key_is_taken_and_a_longer_one_refused() {
        post("k".repeat(255), name).then().statusCode(201);
        post("k".repeat(256), name).then().statusCode(422);
    }

    @Test
    void answers_are_forgotten_after_a_day() throws SQLException {
        post("old", name).then().statusCode(201);
        post("young", name).then().statusCode(201);
        execute("update idempotency set created_at = now() - interval '25 hours' where key = 'old'");
        execute("""
                insert into idempotency select gen_random_uuid(), n::text, '\\x00', 201, null, null, now() - interval '2 days'
                from generate_series(1, 2500) n""");
        assertThat(idempotency.removeExpired()).isEqualTo(2501);
        post("old", name).then().statusCode(201);
        post("young", name).then().statusCode(201);
        assertThat(things(name)).isEqualTo(3);
    }

    @Test
    void needs_the_transaction_of_its_caller() {
        assertThatThrownBy(() -> idempotency.once(workspace, "key-9", "POST /things", new byte[0], () -> null))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void migrations_run_in_order_library_first() throws SQLException {
        assertThat(text("select string_agg(version, ' ' order by installed_rank) from flyway_schema_history"))
                .isEqualTo("0000 0000.1 0001");
    }

    private Response post(String key, String thing) {
        return post(workspace, key, thing);
    }

    private static Response post(UUID workspace, String key, String thing) {
        var request = given().contentType("application/json").body("{\"name\": \"" + thing + "\"}");
        return (key == null ? request : request.header(Idempotency.HEADER, key)).post("/things/" + workspace);
    }

    private long things(String thing) {
        try {
            return count("select count(*) from thing where name = '" + thing + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(sql);
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
