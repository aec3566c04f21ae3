package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import com.sun.net.httpserver.HttpServer;

import dev.afterword.devstack.stack.StackDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README tells newcomers to do works, to the letter. */
class ReadmeIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(30);

    private static TestStack running;
    private static StackDescription stack;
    private static Readme readme;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() throws Exception {
        running = new TestStack();
        stack = running.stack.description();
        readme = new Readme(stack);
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void curl_records_the_first_interaction_and_reads_the_score() throws Exception {
        var recorded = curl(readme.example("sh", "curl -s " + stack.feedbackUrl() + "/v1/interactions"));
        assertThat(recorded.path("survey_url").asString()).startsWith(stack.surveyUrl() + "/s/");
        assertThat(recorded.path("thank_you_url").asString()).startsWith(stack.feedbackUrl() + "/thanks/");
        assertThat(curl(readme.example("sh", "/v1/scores")).path("n").isNumber()).isTrue();
    }

    @Test
    void the_java_program_records_once_however_often_it_runs() throws Exception {
        Files.writeString(directory.resolve("RecordInteraction.java"), readme.example("java", "class RecordInteraction"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(run(java, "RecordInteraction.java")).startsWith("201 {");
        assertThat(run(java, "RecordInteraction.java")).startsWith("200 {");
    }

    @Test
    void the_form_on_a_website_is_recorded_and_the_customer_is_thanked() throws Exception {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        String origin = "http://127.0.0.1:" + site.getAddress().getPort();
        String key = curl(readme.example("sh", "/v1/api-keys").replace("https://www.example.com", origin)).path("key")
                .asString();
        String html = readme.example("html", "afterword.js").replace("fb_pk_...", key);
        serve(site, "/", html);
        serve(site, "/contact", html.substring(0, html.indexOf("</script>") + 9) + "<h1 id=\"arrived\">Sent</h1>");
        site.start();
        var browser = Chromium.start(directory.resolve("profile"));
        try {
            browser.get(origin + "/");
            browser.findElement(By.name("name")).sendKeys("Zoë Quinn");
            browser.findElement(By.name("email")).sendKeys("zoe@example.com");
            browser.findElement(By.tagName("button")).click();
            await().atMost(SOON).until(() -> browser.findElements(By.cssSelector("dialog[open] iframe")).size() == 1);
            assertThat(browser.findElements(By.id("arrived"))).hasSize(1);

            browser.switchTo().frame(browser.findElement(By.cssSelector("dialog iframe")));
            await().atMost(SOON).until(() -> browser.findElements(By.cssSelector(".question iframe")).size() == 1);
            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Thank you!");
            browser.switchTo().frame(browser.findElement(By.cssSelector(".question iframe")));
            await().atMost(SOON).until(() -> browser.findElements(By.cssSelector("form button")).size() == 1);
        } finally {
            browser.quit();
            site.stop(0);
        }
    }

    private static void serve(HttpServer site, String path, String body) {
        byte[] page = ("<!DOCTYPE html><html lang=\"en\"><title>Our website</title>" + body + "</html>")
                .getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
    }

    private JsonNode curl(String command) throws Exception {
        assumeTrue(Chromium.onPath("curl") != null, "needs curl: apt-get install curl");
        return JSON.readTree(run("sh", "-c", command));
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command)).directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("KEY", stack.key());
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
