package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.devstack.watching.Monitoring;
import tools.jackson.databind.json.JsonMapper;

/** What the three services show to whoever watches them, and what alerts and dashboards ask of it. */
@Tag("messaging")
class MetricsIT {

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
    void every_alert_and_dashboard_asks_for_what_the_services_show() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> watched.scrape().has("afterword_outbox_delay_seconds_bucket"));
        var scrape = watched.scrape();
        var queries = new Monitoring(TestStack.HOME).queries();
        assertThat(queries).hasSizeGreaterThan(50);
        queries.replaceAll((place, query) -> String.join(", ", Monitoring.missing(query, scrape)));
        queries.values().removeIf(String::isEmpty);
        assertThat(queries).as("what the services do not show").isEmpty();
    }

    @Test
    void a_query_for_what_is_not_there_is_noticed() throws Exception {
        var scrape = watched.scrape();
        assertThat(Monitoring.missing("sum(rate(afterword_interactoins_total[5m]))", scrape))
                .containsExactly("afterword_interactoins_total");
        assertThat(
                Monitoring.missing("sum by (kind) (afterword_interactions_total{outcome=\"x\", result=\"rejected\"})", scrape))
                .containsExactly("afterword_interactions_total{outcome}", "afterword_interactions_total{result=rejected}",
                        "afterword_interactions_total by kind");
    }

    @Test
    void every_alert_says_what_to_do() throws Exception {
        var monitoring = new Monitoring(TestStack.HOME);
        var headings = monitoring.runbook().lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4));
        assertThat(headings).containsExactlyInAnyOrderElementsOf(monitoring.alerts().keySet());
    }

    @Test
    void the_business_is_counted() throws Exception {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var scrape = watched.scrape();
            assertThat(scrape.sum("afterword_interactions_total", "result=\"recorded\"")).isEqualTo(1);
            assertThat(scrape.sum("afterword_invitations_total", "outcome=\"scheduled\"")).isEqualTo(1);
            assertThat(scrape.sum("afterword_invitations_total", "outcome=\"answered\"")).isEqualTo(1);
            assertThat(scrape.sum("afterword_answers_total", "result=\"complete\"")).isEqualTo(1);
            assertThat(scrape.sum("afterword_interaction_to_answer_seconds_count", "")).isEqualTo(1);
            assertThat(scrape.sum("afterword_answer_to_score_seconds_count", "")).isEqualTo(1);
            assertThat(scrape.sum("afterword_answer_to_crm_seconds_count", "way=\"exchange\"")).isEqualTo(1);
            assertThat(scrape.sum("afterword_survey_visits_total", "")).isPositive();
            for (String open : List.of("promises_open", "promises_overdue", "recoveries_open", "recoveries_overdue",
                    "crm_queues",
                    "crm_held_back", "crm_oldest_seconds")) {
                assertThat(scrape.sum("afterword_" + open, "")).as(open).isZero();
            }
            assertThat(scrape.sum("afterword_consumer_connected", "")).isEqualTo(7);
        });
    }

    @Test
    void metrics_name_no_customer_and_nothing_that_there_is_ever_more_of() throws Exception {
        var scrape = watched.scrape();
        for (String metric : scrape.metrics()) {
            scrape.labels(metric).forEach((label, values) -> {
                assertThat(label).isNotIn("workspace", "customer", "touchpoint");
                assertThat(values).as(metric + " " + label).hasSizeLessThan(100).noneMatch(MetricsIT::isId);
            });
        }
    }

    @Test
    void each_thing_a_service_needs_has_a_health_group_of_its_own() throws Exception {
        for (String url : watched.urls()) {
            for (String group : List.of("database", "broker", "outbox")) {
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    var health = watched.get(url + "/q/health/group/" + group);
                    assertThat(health.statusCode()).as(url + " " + group + health.body()).isEqualTo(200);
                    assertThat(JSON.readTree(health.body()).path("checks")).singleElement()
                            .satisfies(check -> assertThat(check.path("name").asString()).isEqualTo(group));
                });
            }
        }
    }

    private static boolean isId(String value) {
        return value.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-.*");
    }
}
