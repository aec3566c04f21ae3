package dev.afterword.k8s;

import static dev.afterword.k8s.render.Manifests.each;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.afterword.k8s.render.Checkout;
import dev.afterword.k8s.render.Kustomize;
import dev.afterword.k8s.render.Overlay;

/** Whether the alerts' queries find anything is for the running services to say: dev-stack's MetricsIT. */
class MonitoringTest {

    @Test
    void alerts_and_dashboards_are_what_kubernetes_and_the_prometheus_operator_know() {
        var monitoring = Kustomize.render("monitoring");

        assertThat(monitoring.objects()).extracting(object -> object.path("kind").asText())
                .containsExactlyInAnyOrder("PrometheusRule", "ConfigMap");
        assertThat(Checks.SCHEMAS.of(Overlay.PROD).findings(monitoring)).isEmpty();
    }

    @Test
    void a_misspelled_field_of_an_alert_is_noticed() {
        var monitoring = Kustomize.render("monitoring");
        var alert = (ObjectNode) monitoring.one("PrometheusRule", "afterword").at("/spec/groups/0/rules/0");

        alert.set("form", alert.remove("for"));

        assertThat(Checks.SCHEMAS.of(Overlay.PROD).findings(monitoring)).isNotEmpty();
    }

    @Test
    void the_operators_guide_says_of_each_alert_what_it_means() throws IOException {
        String guide = Files.readString(Checkout.file("k8s/README.md"));
        var alerts = each(Kustomize.render("monitoring").one("PrometheusRule", "afterword").at("/spec/groups"))
                .flatMap(group -> each(group.path("rules"))).toList();

        assertThat(alerts).isNotEmpty().allSatisfy(alert -> assertThat(guide).contains(
                "| [%s](monitoring/README.md#%s) | %s | %s |".formatted(alert.path("alert").asText(),
                        alert.path("alert").asText().toLowerCase(), alert.at("/labels/severity").asText(),
                        alert.at("/annotations/summary").asText())));
    }

    @Test
    void the_operators_guide_speaks_of_no_alert_that_is_gone() throws IOException {
        String guide = Files.readString(Checkout.file("k8s/README.md"));
        String alerts = Files.readString(Checkout.file("k8s/monitoring/alerts.yaml"));

        assertThat(guide.lines().filter(line -> line.startsWith("| [Afterword"))
                .map(line -> line.replaceFirst("^\\| \\[(\\w+)].*", "$1"))).isNotEmpty()
                .allMatch(name -> alerts.contains("- alert: " + name + "\n"));
    }
}
