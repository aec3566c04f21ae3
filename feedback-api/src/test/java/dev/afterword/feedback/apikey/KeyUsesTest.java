package dev.afterword.feedback.apikey;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.KeyHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KeyUsesTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    @Inject
    TestData data;

    @Inject
    KeyUses uses;

    @Inject
    StoreKeyUses store;

    @Test
    void a_request_leaves_a_trace_with_its_key() {
        String key = data.key(data.workspace("Stark"), "interactions:read");
        as(key).get("/v1/touchpoints").then().statusCode(200);
        uses.write();
        assertThat(lastUse(id(key))).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void a_question_of_another_service_leaves_one_too() {
        String key = data.key(data.workspace("Wayne"), "scores:read");
        given().header("Authorization", "Bearer test-only-test-only-test-only-test-only").formParam("token", key)
                .post("/v1/introspect").then().statusCode(200);
        uses.write();
        assertThat(lastUse(id(key))).isNotNull();
    }

    @Test
    void a_key_is_written_at_most_once_a_minute_and_never_back_in_time() {
        UUID id = id(data.key(data.workspace("Pym"), "scores:read"));
        store.store(Map.of(id, NINE));
        assertThat(lastUse(id)).isEqualTo(NINE);
        store.store(Map.of(id, NINE.plusSeconds(30)));
        assertThat(lastUse(id)).isEqualTo(NINE);
        store.store(Map.of(id, NINE.minusSeconds(3600)));
        assertThat(lastUse(id)).isEqualTo(NINE);
        store.store(Map.of(id, NINE.plusSeconds(60)));
        assertThat(lastUse(id)).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void a_refused_key_leaves_none() {
        String key = data.key(data.workspace("Palmer"), "scores:read");
        data.execute("update api_key set revoked_at = now() where secret_sha256 = ?", KeyHash.of(key).bytes());
        as(key).get("/v1/touchpoints").then().statusCode(401);
        uses.write();
        assertThat(data.column("select last_used_at from api_key where id = ?", id(key))).containsExactly((String) null);
    }

    private UUID id(String key) {
        return UUID.fromString(data.column("select id from api_key where secret_sha256 = ?", KeyHash.of(key).bytes()).get(0));
    }

    private Instant lastUse(UUID id) {
        return Instant.parse(data.column("""
                select to_char(last_used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from api_key where id = ?""", id)
                .get(0));
    }
}
