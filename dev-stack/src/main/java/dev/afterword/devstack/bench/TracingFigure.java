package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What trace ids cost where no traces are sent anywhere: for information. */
final class TracingFigure implements Figure {

    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "tracing";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var without = micros(scene, effort, Map.of("AFTERWORD_OUTBOX_RELAY", "false", "QUARKUS_OTEL_SDK_DISABLED", "true"));
        var with = micros(scene, effort, BenchScene.ALONE);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < with.size(); i++) {
            rounds.add(new Round(without.get(i), with.get(i)));
        }
        var row = Row.cost(name(), "the service's CPU to record one, with trace ids beside without", "µs",
                new Comparison(rounds), 1, Map.of());
        return List.of(row.forInformation());
    }

    private static List<Double> micros(BenchScene scene, Effort effort, Map<String, String> environment) throws Exception {
        var service = scene.start(BenchScene.FEEDBACK, environment);
        var interactions = new Interactions(scene.apiKey());
        var micros = new ArrayList<Double>();
        try (var load = new HttpLoad(service.port(), CONNECTIONS, due -> interactions.one())) {
            WarmUp.untilSteady(effort.warmUps(), () -> load.closedLoop(effort.seconds()).perSecond());
            for (int i = 0; i < effort.rounds(); i++) {
                Tables.emptyRecorded(scene);
                micros.add(new Cost(scene, service).serviceMicros(load, effort.seconds() / 2.0));
            }
            return micros;
        } finally {
            scene.stop(service);
            Tables.emptyRecorded(scene);
        }
    }
}
