package dev.afterword.survey.brand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.messaging.Ids;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class BrandResourceTest {

    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final UUID workspace = Ids.next();

    @Test
    void a_brand_is_kept_and_told() {
        put("""
                {"accent": "#FFCC00", "background": "#faf6f0", "font": "serif", "language": "de", "thanks": {"de": "Merci!"},
                 "frame_origins": ["https://shop.example"], "logo": {"data": "%s", "alt": "Acme"}}"""
                .formatted(Base64.getEncoder().encodeToString(PNG))).statusCode(200);
        read().statusCode(200).body("accent", is("#ffcc00"), "font", is("serif"), "thanks.de", is("Merci!"),
                "logo.media_type", is("image/png"), "shown.accent", not("#ffcc00"), "shown.accent_in_the_dark", is("#ffcc00"));
        assertThat(read().extract().<Float> path("shown.contrast")).isGreaterThanOrEqualTo(4.5f);
    }

    @Test
    void the_files_are_served_from_here_and_can_do_nothing() {
        String logo = put("{\"accent\": \"#ffcc00\", \"logo\": {\"data\": \"%s\"}}"
                .formatted(Base64.getEncoder().encodeToString(PNG))).extract().path("logo.path");
        var image = given().get(logo).then().statusCode(200).contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").extract().asByteArray();
        assertThat(image).isEqualTo(PNG);
        given().get(logo.replaceAll("logo.*", "style.css")).then().statusCode(200).contentType("text/css;charset=UTF-8")
                .body(containsString("--accent:#"), containsString("prefers-color-scheme:dark"));
        given().get("/brand/nobody/logo").then().statusCode(404);
        given().get("/brand/nobody/style.css").then().statusCode(404);
    }

    @Test
    void a_second_brand_takes_the_place_of_the_first_and_keeps_its_addresses() {
        String logo = put("{\"logo\": {\"data\": \"%s\"}}".formatted(Base64.getEncoder().encodeToString(PNG))).extract()
                .path("logo.path");
        put("{}").statusCode(200).body("logo", nullValue(), "accent", nullValue());
        given().get(logo).then().statusCode(404);
        assertThat(put("{\"logo\": {\"data\": \"%s\"}}".formatted(Base64.getEncoder().encodeToString(PNG))).extract()
                .<String> path("logo.path")).isEqualTo(logo);
    }

    @Test
    void everything_wrong_is_named_at_once() {
        put("""
                {"accent": "red", "background": "#12345", "font": "Comic Sans", "language": "german!", "thanks": {"xx yy": "a", "de": " "},
                 "frame_origins": ["https://ok.example", "*"], "logo": {"data": "PHN2Zz4="}, "colour": "#000000"}""")
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/accent", "/background", "/font", "/language",
                        "/thanks/xx yy", "/thanks/de", "/frame_origins/1", "/logo/data", "/colour"));
        read().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "#23594a;}body{display:none", "</style><script>", "url(https://evil.example)" })
    void nothing_breaks_out_of_the_style_sheet(String colour) {
        put("{\"accent\": \"" + colour + "\"}").statusCode(422);
    }

    @Test
    void a_logo_of_64_kib_fits_and_no_more() {
        var image = new byte[64 * 1024];
        System.arraycopy(PNG, 0, image, 0, PNG.length);
        put("{\"logo\": {\"data\": \"%s\"}}".formatted(Base64.getEncoder().encodeToString(image))).statusCode(200);
        var larger = new byte[64 * 1024 + 1];
        System.arraycopy(PNG, 0, larger, 0, PNG.length);
        put("{\"logo\": {\"data\": \"%s\"}}".formatted(Base64.getEncoder().encodeToString(larger))).statusCode(422);
    }

    @Test
    void only_who_may_write_surveys_sets_a_brand_and_only_the_own() {
        given().contentType("application/json").body("{}").put("/v1/brand").then().statusCode(401);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "responses:read"))
                .contentType("application/json").body("{}").put("/v1/brand").then().statusCode(403);
        put("{}").statusCode(200);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(Ids.next(), "surveys:write")).get("/v1/brand")
                .then().statusCode(404);
    }

    private ValidatableResponse put(String body) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"))
                .contentType("application/json").body(body).put("/v1/brand").then();
    }

    private ValidatableResponse read() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"))
                .get("/v1/brand").then();
    }
}
