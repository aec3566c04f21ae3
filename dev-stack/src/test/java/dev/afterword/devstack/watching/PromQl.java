package dev.afterword.devstack.watching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a query names. Reads as much of PromQL as dashboards and alerts are written in: no offsets, subqueries or joins.
 *
 * @param selections each metric with its matchers
 * @param groupedBy the labels that its results keep
 */
public record PromQl(List<Selection> selections, Set<String> groupedBy) {

    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTION = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\(|\\{[^}]*})?");
    private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_]\\w*)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "on", "ignoring");

    public static PromQl read(String query) {
        var labels = new LinkedHashSet<String>();
        var grouping = GROUPING.matcher(query);
        while (grouping.find()) {
            labels.addAll(List.of(grouping.group(1).trim().split("\\s*,\\s*")));
        }
        var selections = new ArrayList<Selection>();
        var selection = SELECTION.matcher(RANGE.matcher(GROUPING.matcher(query).replaceAll(" ")).replaceAll(" "));
        while (selection.find()) {
            boolean isCall = "(".equals(selection.group(2)) || isAggregation(selection.group(1));
            if (!isCall && !WORDS.contains(selection.group(1))) {
                selections.add(new Selection(selection.group(1), matchers(selection.group(2))));
            }
        }
        return new PromQl(selections, labels);
    }

    /** Its grouping stood between its name and its parenthesis. */
    private static boolean isAggregation(String word) {
        return Set.of("sum", "max", "min", "avg", "count", "topk").contains(word);
    }

    private static Map<String, Set<String>> matchers(String braces) {
        var matchers = new LinkedHashMap<String, Set<String>>();
        if (braces != null) {
            var matcher = MATCHER.matcher(braces);
            while (matcher.find()) {
                boolean names = !matcher.group(2).startsWith("!");
                matchers.put(matcher.group(1), names ? Set.of(matcher.group(3).split("\\|")) : Set.of());
            }
        }
        return matchers;
    }

    /** @param matchers label to the values that are asked for; none where values are excluded */
    public record Selection(String metric, Map<String, Set<String>> matchers) {
    }
}
