package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Labels of a pod, and whether a selector takes them. */
record Labels(Map<String, String> values) {

    static Labels of(JsonNode labels) {
        var values = new HashMap<String, String>();
        labels.properties().forEach(label -> values.put(label.getKey(), label.getValue().asText()));
        return new Labels(values);
    }

    /** An empty selector takes everything, as Kubernetes has it. */
    boolean matches(JsonNode selector) {
        return Labels.of(selector.path("matchLabels")).values.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(values.get(wanted.getKey())))
                && each(selector.path("matchExpressions")).allMatch(this::meets);
    }

    private boolean meets(JsonNode expression) {
        String value = values.get(expression.path("key").asText());
        boolean listed = each(expression.path("values")).anyMatch(other -> other.asText().equals(value));
        String operator = expression.path("operator").asText();
        return switch (operator) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }
}
