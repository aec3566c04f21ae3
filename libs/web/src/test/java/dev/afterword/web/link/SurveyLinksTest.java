package dev.afterword.web.link;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SurveyLinksTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SHORT = Base64.getEncoder().encodeToString("too short a secret".getBytes());

    @Test
    void a_link_made_from_settings_is_verified_by_settings() {
        var id = UUID.randomUUID().toString();
        String link = get("/links/sign/" + id).asString();
        get("/links/" + link).then().statusCode(200).body(is(id));
        get("/links/" + link.substring(1) + "A").then().statusCode(404);
    }

    @Test
    void bad_settings_are_named_without_their_value() {
        assertRefused(OptionalInt.empty(), Map.of(1, GOOD), "afterword.links.signing-key is not set");
        assertRefused(OptionalInt.of(2), Map.of(1, GOOD), "afterword.links.keys: there is no key 2");
        assertRefused(OptionalInt.of(1), Map.of(1, SHORT), "afterword.links.keys: key 1 has 18 bytes");
        assertRefused(OptionalInt.of(1), Map.of(1, "!secret!"), "afterword.links.keys.\"1\" is not base64");
        assertRefused(OptionalInt.of(1), Map.of(1, GOOD, 300, GOOD), "300");
    }

    private static void assertRefused(OptionalInt signingKey, Map<Integer, String> keys, String message) {
        assertThatThrownBy(() -> new SurveyLinks(new Settings(signingKey, keys))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message).hasMessageNotContaining("secret").hasMessageNotContaining(SHORT);
    }

    private record Settings(OptionalInt signingKey, Map<Integer, String> keys) implements LinksConfig {
    }
}
