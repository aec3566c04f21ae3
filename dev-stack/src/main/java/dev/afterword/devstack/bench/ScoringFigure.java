package dev.afterword.devstack.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Responses from the queue to committed scores and tallies. */
final class ScoringFigure implements Figure {

    static final String QUEUE = "scoring-service.responses";
    private static final int PER_SECOND = 4_000;

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var reference = new ReferenceTables(scene, samples.event(Samples.RECORDED));
        var responses = new Responses(samples.event(Samples.COMPLETED));
        var service = scene.start(BenchScene.SCORING, BenchScene.ALONE);
        int count = PER_SECOND * effort.seconds();
        var cost = new Cost(scene, service);
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            WarmUp.untilSteady(effort.warmUps(),
                    () -> count / drain(scene, service, broker, responses, count, new Cost(scene, service)));
            var rate = Comparison.of(effort.rounds(), () -> reference.interactionsPerSecond(64, effort.seconds()),
                    () -> count / drain(scene, service, broker, responses, count, cost));
            return List.of(Row.rate(name(), "scoring, from the queue to committed score and tally", "responses/s", rate, 0.8,
                    cost.details("response")));
        } finally {
            scene.stop(service);
            Tables.emptyScored(scene);
        }
    }

    private static double drain(BenchScene scene, BenchService service, BrokerLine broker, Responses responses, int count,
            Cost cost) throws Exception {
        Tables.emptyScored(scene);
        service.freeze();
        broker.fill(QUEUE, count, i -> responses.next());
        cost.begin();
        service.goOn();
        double seconds = awaitScored(scene, broker, count);
        cost.end(count);
        return seconds;
    }

    /** Counting is dear in a table that grows, so it begins when the queue is empty. */
    static double awaitScored(BenchScene scene, BrokerLine broker, long count) throws Exception {
        long began = System.nanoTime();
        while (broker.waiting(QUEUE) > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        while (scene.number(BenchScene.SCORING, "select count(*) from response") < count) {
            if (System.nanoTime() - began > 900_000_000_000L) {
                throw new IllegalStateException("Not all of " + count + " responses were scored");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
