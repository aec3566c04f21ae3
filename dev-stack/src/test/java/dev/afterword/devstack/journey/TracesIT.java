package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.ConnectionFactory;

import dev.afterword.devstack.watching.TraceTree;
import dev.afterword.devstack.watching.TracedSpan;
import tools.jackson.databind.json.JsonMapper;

/** A customer's way through the three services and the broker, as traces and logs show it. */
@Tag("messaging")
class TracesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static WatchedStack watched;

    @BeforeAll
    static void start() throws Exception {
        watched = new WatchedStack();
    }

    @AfterAll
    static void stop() throws Exception {
        if (watched != null) {
            watched.close();
        }
    }

    @Test
    void one_trace_leads_from_the_website_through_all_three_services_to_the_crm() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var tree = TraceTree.of(traceOfTheInteraction(), watched.collector.spans());
            assertThat(tree.roots()).hasSize(1);
            assertThat(tree.named("publish score.computed.v1")).singleElement()
                    .satisfies(last -> assertThat(tree.wayTo(last)).containsExactly(
                            "feedback-api: POST /v1/interactions",
                            "feedback-api: publish interaction.recorded.v1",
                            "survey-service: process interaction.recorded.v1",
                            "survey-service: answer",
                            "survey-service: publish response.completed.v1",
                            "scoring-service: process response.completed.v1",
                            "scoring-service: publish score.computed.v1"));
        });
    }

    @Test
    void the_answer_names_the_request_that_brought_it_which_is_a_trace_of_its_own() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var request = watched.collector.spans().stream().filter(span -> span.name().equals("POST /s/{link}")).toList();
            assertThat(request).hasSize(1);
            assertThat(TraceTree.of(traceOfTheInteraction(), watched.collector.spans()).named("answer")).singleElement()
                    .satisfies(answer -> assertThat(answer.links()).containsExactly(request.get(0).trace()));
        });
    }

    @Test
    void no_span_and_no_line_of_a_log_holds_anything_personal_or_a_link() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> !TraceTree.of(traceOfTheInteraction(), watched.collector.spans())
                .named("publish score.computed.v1").isEmpty());
        String link = watched.survey.substring(watched.survey.lastIndexOf('/') + 1);
        assertThat(watched.collector.spans()).extracting(TracedSpan::text).allSatisfy(text -> assertThat(text)
                .doesNotContain(WatchedStack.PERSONAL).doesNotContain(link).doesNotContain("127.0.0.1"));
        for (String service : WatchedStack.SERVICES) {
            assertThat(watched.log(service)).as(service).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .doesNotContain(WatchedStack.PERSONAL).doesNotContain(link));
        }
    }

    @Test
    void a_line_about_an_event_names_its_trace_and_its_workspace() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String workspace = UUID.randomUUID().toString();
        publishPoison("00-" + trace + "-b7ad6b7169203331-01", workspace);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(watched.log("scoring-service").stream()
                .map(JSON::readTree).filter(line -> line.path("message").asString().contains("goes to the dead letters")))
                .singleElement().satisfies(line -> {
                    assertThat(line.path("mdc").path("traceId").asString()).isEqualTo(trace);
                    assertThat(line.path("mdc").path("workspace").asString()).isEqualTo(workspace);
                    assertThat(line.path("level").asString()).isEqualTo("ERROR");
                }));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(watched.scrape()
                .sum("afterword_queue_messages", "queue=\"afterword.dead\"")).isPositive());
        assertThat(watched.scrape().sum("afterword_dead_letters_total", "queue=\"scoring-service.responses\"")).isEqualTo(1);
    }

    private static String traceOfTheInteraction() {
        var begun = watched.collector.spans().stream().filter(span -> span.name().equals("POST /v1/interactions")).toList();
        assertThat(begun).hasSize(1);
        return begun.get(0).trace();
    }

    private static void publishPoison(String traceparent, String workspace) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(watched.stack.brokerUrl());
        try (var connection = factory.newConnection("poison")) {
            var properties = new BasicProperties.Builder().deliveryMode(2).headers(Map.of("traceparent", traceparent)).build();
            connection.createChannel().basicPublish("", "scoring-service.responses", properties, """
                    {"specversion":"1.0","id":"%s","source":"/afterword/survey-service","type":"response.completed.v1",
                     "subject":"x","time":"2026-03-02T11:00:00Z","workspace":"%s","traceparent":"%s",
                     "data":{"response_id":"%s","revision":1,"complete":true}}"""
                    .formatted(UUID.randomUUID(), workspace, traceparent, UUID.randomUUID()).getBytes());
        }
    }
}
