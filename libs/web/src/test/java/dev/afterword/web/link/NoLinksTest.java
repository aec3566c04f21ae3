package dev.afterword.web.link;

import static io.restassured.RestAssured.get;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(NoLinksTest.WithoutLinks.class)
@WithTestResource(PostgresResource.class)
class NoLinksTest {

    @Test
    void a_service_that_has_no_links_needs_no_keys_for_them() {
        get("/guarded/open").then().statusCode(200);
    }

    public static class WithoutLinks implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "dev.afterword.web.service.LinkResource",
                    "afterword.links.signing-key", "");
        }
    }
}
