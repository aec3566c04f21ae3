package dev.afterword.survey.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.realbrowser.Visit;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** A survey inside the page of a website, which is another origin. */
@QuarkusTest
class EmbedInBrowserTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Shop</title><link rel="stylesheet" href="shop.css">
            <main><h1>Thanks for your order</h1><afterword-survey link="%s"></afterword-survey></main>
            <script src="%sembed.js" async></script></html>""";

    private static final String STYLE = """
            body { margin: 1rem; font: 1.0625rem/1.5 Georgia, serif; color: #2a1a20 }
            afterword-survey { --afterword-accent: #8a1c4a; --afterword-tint: #f7eaf0; --afterword-soft: #6b5560 }""";

    private final UUID workspace = Ids.next();
    private HttpServer shop;
    private volatile String page = "";

    @Inject
    Backstage backstage;

    @TestHTTPResource
    String address;

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            try (exchange) {
                boolean style = exchange.getRequestURI().getPath().endsWith(".css");
                var body = (style ? STYLE : page).getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", (style ? "text/css" : "text/html") + ";charset=UTF-8");
                // As strict as a website can be: nothing inline.
                exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'; script-src " + address
                        + "; connect-src " + address + "; style-src 'self'; frame-src " + address);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    @Test
    void a_survey_is_answered_inside_the_website() {
        allow("http://127.0.0.1:" + shop.getAddress().getPort());
        var interaction = invited();
        page = PAGE.formatted(address + "s/" + backstage.link(interaction), address);
        try (var visit = Visit.onPhone()) {
            visit.page.addInitScript("""
                    window.told = [];
                    ['shown', 'answered', 'completed'].forEach(what => addEventListener('afterword-' + what,
                        event => told.push(what + event.detail.revision)))""");
            visit.page.navigate("http://127.0.0.1:" + shop.getAddress().getPort() + "/");
            assertThat(visit.page.getByText("How likely is it")).isVisible();
            visit.assertAccessible("embedded");
            visit.page.locator("label:has(input[value='3'])").click();
            await().atMost(20, SECONDS).until(() -> backstage.answers(interaction).equals(Map.of("nps", "3")));
            visit.page.locator("textarea").fill("Late");
            visit.picture("embedded");
            visit.page.locator("afterword-survey button").click();
            assertThat(visit.page.getByText("May we make this right?")).isVisible();
            visit.picture("embedded-end");
            visit.page.getByText("Yes, please contact me").click();
            assertThat(visit.page.getByText("will get in touch with you.")).isVisible();
            assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "3", "comment", "Late", "contact_me", "yes"));
            assertThat(visit.page.evaluate("told.join(' ')").toString()).startsWith("shown0 answered1").contains("completed")
                    .containsOnlyOnce("shown");
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.contains("afterword"));
        }
    }

    @Test
    void on_a_website_that_the_workspace_did_not_name_nothing_is_shown() {
        allow("https://shop.example");
        page = PAGE.formatted(address + "s/" + backstage.link(invited()), address);
        try (var visit = Visit.onPhone()) {
            visit.page.navigate("http://127.0.0.1:" + shop.getAddress().getPort() + "/");
            await().atMost(20, SECONDS)
                    .until(() -> visit.complaints().stream().anyMatch(said -> said.contains("CORS")) || pumped(visit));
            assertThat(visit.page.getByText("How likely is it")).hasCount(0);
        }
    }

    @Test
    void only_the_websites_of_the_workspace_show_the_page_in_a_frame() {
        allow("http://127.0.0.1:" + shop.getAddress().getPort());
        var named = backstage.link(invited());
        given().get("/s/" + named).then().header("Content-Security-Policy", org.hamcrest.Matchers.endsWith(
                "frame-ancestors 'self' http://127.0.0.1:" + shop.getAddress().getPort() + " https://feedback.example"));
        page = "<!doctype html><title>Shop</title><iframe src='" + address + "s/" + named + "'></iframe>";
        try (var visit = Visit.onPhone()) {
            visit.page.navigate("http://127.0.0.1:" + shop.getAddress().getPort() + "/");
            assertThat(visit.page.frameLocator("iframe").locator("h1")).isVisible();
            allow("https://shop.example");
            visit.page.reload();
            assertThat(visit.page.frameLocator("iframe").locator("form")).hasCount(0);
        }
    }

    @Test
    void the_script_is_small() throws IOException {
        var script = given().get("/embed.js").then().statusCode(200).header("Access-Control-Allow-Origin", "*").extract()
                .asByteArray();
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(script);
        }
        assertThat(zipped.size()).isLessThan(10 * 1024);
    }

    /** Lets the browser go on while the test waits. */
    private static boolean pumped(Visit visit) {
        visit.page.waitForTimeout(50);
        return false;
    }

    private void allow(String origin) {
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"))
                .contentType("application/json").body("{\"frame_origins\": [\"" + origin + "\"]}").put("/v1/brand").then()
                .statusCode(200);
    }

    private UUID invited() {
        var interaction = backstage.interaction("visit", "Acme");
        backstage.tell(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, Backstage.TRACE,
                new InteractionRecorded(interaction, Instant.now(), null, null, "auto", "nps", Map.of())));
        await().atMost(30, SECONDS).until(() -> !backstage.events(interaction.interactionId()).isEmpty());
        return interaction.interactionId();
    }
}
