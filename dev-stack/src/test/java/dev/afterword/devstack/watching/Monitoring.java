package dev.afterword.devstack.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries of the alerts and dashboards that are delivered. */
public final class Monitoring {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What scraping adds, and what a histogram's quantile is told by. */
    private static final Set<String> FROM_SCRAPING = Set.of("namespace", "pod", "job", "instance", "le");

    private final Path directory;

    public Monitoring(Path checkout) {
        directory = checkout.resolve("k8s/monitoring");
    }

    /** By the name of the alert, or dashboard and panel. */
    public Map<String, String> queries() throws IOException {
        var queries = new LinkedHashMap<String, String>(alerts());
        for (String dashboard : List.of("business", "machinery")) {
            JsonNode board = JSON.readTree(Files.readString(directory.resolve("dashboards/" + dashboard + ".json")));
            for (JsonNode panel : board.path("panels")) {
                panel.path("targets").forEach(target -> queries.put(dashboard + ", " + panel.path("title").asString() + ", "
                        + target.path("refId").asString(), target.path("expr").asString()));
            }
        }
        return queries;
    }

    public Map<String, String> alerts() throws IOException {
        Map<String, Object> rule = new Yaml().load(Files.readString(directory.resolve("alerts.yaml")));
        var alerts = new LinkedHashMap<String, String>();
        for (var group : list(map(rule.get("spec")).get("groups"))) {
            list(map(group).get("rules"))
                    .forEach(alert -> alerts.put((String) map(alert).get("alert"), (String) map(alert).get("expr")));
        }
        return alerts;
    }

    public String runbook() throws IOException {
        return Files.readString(directory.resolve("README.md"));
    }

    /** What the query names and the services do not show. */
    public static List<String> missing(String query, Scrape scrape) {
        var missing = new ArrayList<String>();
        var read = PromQl.read(query);
        assertThat(read.selections()).as(query).isNotEmpty();
        for (var selection : read.selections()) {
            if (!scrape.has(selection.metric())) {
                missing.add(selection.metric());
                continue;
            }
            var labels = scrape.labels(selection.metric());
            selection.matchers().forEach((label, values) -> check(selection.metric(), label, values, labels, missing));
            read.groupedBy().stream().filter(label -> !FROM_SCRAPING.contains(label) && !labels.containsKey(label))
                    .forEach(label -> missing.add(selection.metric() + " by " + label));
        }
        return missing;
    }

    private static void check(String metric, String label, Set<String> values, Map<String, Set<String>> labels,
            List<String> missing) {
        if (FROM_SCRAPING.contains(label)) {
            return;
        }
        if (!labels.containsKey(label)) {
            missing.add(metric + "{" + label + "}");
        } else if (metric.startsWith("afterword_")) { // those of others come with their first event
            values.stream().filter(value -> !labels.get(label).contains(value))
                    .forEach(value -> missing.add(metric + "{" + label + "=" + value + "}"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object yaml) {
        return (List<Object>) yaml;
    }
}
