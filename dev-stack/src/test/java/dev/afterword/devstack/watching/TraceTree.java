package dev.afterword.devstack.watching;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The spans of one trace. */
public final class TraceTree {

    private final Map<String, TracedSpan> byId;

    private TraceTree(Map<String, TracedSpan> byId) {
        this.byId = byId;
    }

    public static TraceTree of(String trace, List<TracedSpan> spans) {
        return new TraceTree(spans.stream().filter(span -> span.trace().equals(trace))
                .collect(toMap(TracedSpan::id, span -> span)));
    }

    /** Those that hang on nothing: one, when it is a tree. */
    public List<TracedSpan> roots() {
        return byId.values().stream().filter(span -> !byId.containsKey(span.parent())).toList();
    }

    public List<TracedSpan> named(String name) {
        return byId.values().stream().filter(span -> span.name().equals(name)).toList();
    }

    /** From the root down to that span, as {@code service: name}. */
    public List<String> wayTo(TracedSpan span) {
        var way = new ArrayList<String>();
        for (var at = span; at != null; at = byId.get(at.parent())) {
            way.add(0, at.service() + ": " + at.name());
        }
        return way;
    }
}
