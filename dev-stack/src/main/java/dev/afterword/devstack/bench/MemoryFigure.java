package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The most memory that each service had under whatever this run measured before. */
final class MemoryFigure implements Figure {

    private static final double MOST_MEGABYTES = 300;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) {
        var rows = new ArrayList<Row>();
        for (String service : BenchScene.SERVICES) {
            Double most = scene.mostMegabytes().get(service);
            rows.add(Row.alone(name(), service + ": most memory under all of this load (RSS)",
                    most == null ? "not measured: it was under no load" : String.format(Locale.ROOT, "%.0f MB", most),
                    "≤ 300 MB", most == null ? null : most <= MOST_MEGABYTES, Map.of()));
        }
        return rows;
    }
}
