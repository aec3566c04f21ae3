package dev.afterword.feedback.script;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ScriptResourceTest {

    @Test
    void the_script_weighs_at_most_5_kB_on_the_wire() {
        var served = given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip").get("/afterword.js").then().statusCode(200)
                .header("Content-Encoding", "gzip").extract().asByteArray();
        assertThat(served).hasSizeBetween(1_000, 5_000);
    }

    @Test
    void any_website_may_load_and_keep_it() {
        given().header("Origin", "https://anything.example").get("/afterword.js").then().statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=3600")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void a_browser_that_has_it_is_not_sent_it_again() {
        String tag = given().get("/afterword.js").then().extract().header("ETag");
        given().header("If-None-Match", tag).get("/afterword.js").then().statusCode(304).body(emptyString())
                .header("ETag", tag);
        given().header("If-None-Match", "\"another\"").get("/afterword.js").then().statusCode(200);
    }
}
