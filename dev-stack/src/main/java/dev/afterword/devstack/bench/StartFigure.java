package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From the start of a process until its service says that it can serve, with the AOT cache that it has in its image. */
final class StartFigure implements Figure {

    private static final double MOST_SECONDS = 2.5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var rows = new ArrayList<Row>();
        for (String name : BenchScene.SERVICES) {
            String what = name + ": start to ready, Java 25 with an AOT cache";
            rows.add(scene.java().is25() ? row(scene, name, what, effort)
                    : Row.alone(name(), what, "not measured: no JDK 25", "≤ 2.5 s", null, Map.of()));
        }
        return rows;
    }

    private Row row(BenchScene scene, String name, String what, Effort effort) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < effort.rounds(); i++) {
            var service = scene.start(name, BenchScene.AS_SHIPPED);
            seconds.add(service.startSeconds());
            service.close();
        }
        var spread = Spread.of(seconds);
        return Row.alone(name(), what, String.format(Locale.ROOT, "%.2f s", spread.median()), "≤ 2.5 s",
                spread.median() <= MOST_SECONDS,
                Map.of("lowest and highest, s", String.format(Locale.ROOT, "%.2f and %.2f", spread.min(), spread.max())));
    }
}
