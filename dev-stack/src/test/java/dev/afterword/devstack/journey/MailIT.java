package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.devstack.stack.StackDescription;

/** An interaction becomes a mail, and the mail an answer. */
@Tag("messaging")
class MailIT {

    private static TestStack running;
    private static StackDescription stack;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        running = new TestStack();
        stack = running.stack.description();
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void a_customer_gets_one_mail_and_answers_with_its_link() throws Exception {
        send("PUT", stack.surveyUrl() + "/v1/contact-policy", "{\"send_window\":{\"from\":\"00:00\",\"to\":\"24:00\"}}");
        String address = UUID.randomUUID() + "@example.org";
        var recorded = send("POST", stack.feedbackUrl() + "/v1/interactions", """
                {"touchpoint":"showroom","source_id":"%s","survey":"email","customer":{"email":"%s","locale":"de"}}"""
                .formatted(UUID.randomUUID(), address));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(60)).until(() -> get(stack.webUrl() + "/mail").body().contains(address));
        String number = find("message\\?n=(\\d+)", get(stack.webUrl() + "/mail").body());
        var page = get(stack.webUrl() + "/mail/message?n=" + number).body();
        assertThat(page).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "sandbox=");
        assertThat(get(stack.webUrl() + "/mail/html?n=" + number).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox", "default-src 'none'");

        String text = get(stack.webUrl() + "/mail/text?n=" + number).body();
        String oneTap = find("9: (http\\S+)", text);
        assertThat(oneTap).startsWith(stack.surveyUrl() + "/s/").endsWith("?nps=9");
        assertThat(get(oneTap).body()).contains("<form");
        var answered = http.send(HttpRequest.newBuilder(URI.create(oneTap.replaceFirst("\\?.*", "")))
                .header("Accept", "application/json").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("nps=9")).build(), BodyHandlers.ofString());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(get(find("(http\\S+/u/\\S+)", text)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String url, String body) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + stack.key())
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
