package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A long backlog before scoring, as after an outage: whether it is drained as fast at its end, and in the same memory. */
final class BacklogFigure implements Figure {

    private static final double SLOWEST = 0.8;
    private static final double MOST_GROWTH = 1.15;
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private record Look(double seconds, long waiting, double megabytes) {
    }

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var responses = new Responses(samples.event(Samples.COMPLETED));
        Tables.emptyScored(scene);
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            broker.fill(ScoringFigure.QUEUE, effort.backlog(), i -> responses.next());
            var service = scene.start(BenchScene.SCORING, BenchScene.ALONE);
            try {
                var looks = watch(scene, service, broker);
                ScoringFigure.awaitScored(scene, broker, effort.backlog());
                return List.of(row(effort, looks));
            } finally {
                scene.stop(service);
                broker.purge(ScoringFigure.QUEUE);
                Tables.emptyScored(scene);
            }
        }
    }

    private static List<Look> watch(BenchScene scene, BenchService service, BrokerLine broker) throws Exception {
        var looks = new ArrayList<Look>();
        long began = System.nanoTime();
        for (long waiting = Long.MAX_VALUE; waiting > 0;) {
            waiting = broker.waiting(ScoringFigure.QUEUE);
            looks.add(new Look((System.nanoTime() - began) / 1e9, waiting, Proc.residentMegabytes(service.pid())));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return looks;
    }

    /** The first fifth is left out: the JVM is cold in it, and takes its heap. */
    private Row row(Effort effort, List<Look> looks) {
        int fifth = Math.max(1, looks.size() / 5);
        var middle = looks.subList(fifth, looks.size() - fifth);
        var early = middle.subList(0, Math.max(2, middle.size() / 2));
        var late = looks.subList(Math.min(looks.size() - 2, looks.size() - 2 * fifth), looks.size() - 1);
        var ratio = new Round(rate(early), rate(late));
        double growth = most(late) / most(early);
        return new Row(name(), String.format(Locale.ROOT, "a backlog of %,d messages before scoring: rate late and early",
                effort.backlog()), String.format(Locale.ROOT, "%,.0f /s", ratio.reference()),
                String.format(Locale.ROOT, "%,.0f /s", ratio.ours()), Spread.of(List.of(ratio.ratio())),
                "full rate, memory flat", ratio.ratio() >= SLOWEST && growth <= MOST_GROWTH, List.of(ratio),
                Map.of("MB in memory early and late", String.format(Locale.ROOT, "%.0f and %.0f", most(early), most(late)),
                        "drained in, s", looks.get(looks.size() - 1).seconds()));
    }

    private static double rate(List<Look> looks) {
        var first = looks.get(0);
        var last = looks.get(looks.size() - 1);
        return (first.waiting() - last.waiting()) / (last.seconds() - first.seconds());
    }

    private static double most(List<Look> looks) {
        return looks.stream().mapToDouble(Look::megabytes).max().orElseThrow();
    }
}
