package dev.afterword.devstack.watching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What services show at {@code /q/metrics}: each metric's labels with their values, and the value of each series. */
public final class Scrape {

    /** What follows the value is an exemplar: the trace of one request that was counted. */
    private static final Pattern SERIES = Pattern
            .compile("^([a-zA-Z_:][\\w:]*)(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)})? (\\S+)(?: # .*)?$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<String, Set<String>>> labels = new HashMap<>();
    private final Map<String, Double> values = new TreeMap<>();

    public void add(String text) {
        text.lines().filter(line -> !line.startsWith("#")).forEach(this::addLine);
    }

    private void addLine(String line) {
        var series = SERIES.matcher(line);
        if (series.find()) {
            var ofMetric = labels.computeIfAbsent(series.group(1), metric -> new HashMap<>());
            var label = LABEL.matcher(series.group(2) == null ? "" : series.group(2));
            while (label.find()) {
                ofMetric.computeIfAbsent(label.group(1), name -> new HashSet<>()).add(label.group(2));
            }
            values.put(series.group(1) + "{" + series.group(2) + "}",
                    Double.valueOf(series.group(3).replace("Inf", "Infinity")));
        }
    }

    public boolean has(String metric) {
        return labels.containsKey(metric);
    }

    /** The labels of a metric with all their values. */
    public Map<String, Set<String>> labels(String metric) {
        return labels.getOrDefault(metric, Map.of());
    }

    public Set<String> metrics() {
        return labels.keySet();
    }

    /** The sum over all series of the metric that have this label. */
    public double sum(String metric, String label) {
        return values.entrySet().stream()
                .filter(series -> series.getKey().startsWith(metric + "{") && series.getKey().contains(label))
                .mapToDouble(Map.Entry::getValue).sum();
    }
}
