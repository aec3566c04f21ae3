package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recording single interactions: how many a second, and what one costs beside a request that stores nothing. */
final class RecordFigure implements Figure {

    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var reference = new ReferenceTables(scene, samples.event(Samples.RECORDED));
        var service = scene.start(BenchScene.FEEDBACK, BenchScene.ALONE);
        var interactions = new Interactions(scene.apiKey());
        var cost = new Cost(scene, service);
        var costs = new ArrayList<Round>();
        var latencies = new ArrayList<Double>();
        try (var load = new HttpLoad(service.port(), CONNECTIONS, due -> interactions.one())) {
            microsOfWrong(scene, service, interactions, effort);
            WarmUp.untilSteady(effort.warmUps(), () -> load.closedLoop(effort.seconds()).perSecond());
            var rate = Comparison.of(effort.rounds(), () -> reference.interactionsPerSecond(CONNECTIONS, effort.seconds()),
                    () -> {
                        double without = microsOfWrong(scene, service, interactions, effort);
                        Tables.emptyRecorded(scene);
                        cost.begin();
                        var result = load.closedLoop(effort.seconds());
                        cost.end(result.answered());
                        costs.add(new Round(without, cost.serviceMicros()));
                        latencies.add(result.millis(99));
                        return result.perSecond();
                    });
            var details = cost.details("request");
            details.put("p99, ms", Spread.of(latencies));
            return List.of(
                    Row.rate(name(), "`POST /v1/interactions`, durable, 64 connections", "/s", rate, 1.0, details),
                    Row.cost(name() + "-cpu", "the service's CPU for one, beside one that stores nothing", "µs",
                            new Comparison(costs), 2.0, Map.of()));
        } finally {
            scene.stop(service);
            Tables.emptyRecorded(scene);
        }
    }

    /** Over connections of its own: the service would close those that lie idle while it is warmed up for long. */
    private static double microsOfWrong(BenchScene scene, BenchService service, Interactions interactions, Effort effort)
            throws Exception {
        try (var load = new HttpLoad(service.port(), CONNECTIONS, due -> interactions.wrong())) {
            return new Cost(scene, service).serviceMicros(load, effort.seconds() / 2.0);
        }
    }
}
