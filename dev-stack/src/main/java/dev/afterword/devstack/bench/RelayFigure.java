package dev.afterword.devstack.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The way of events from the outbox into a quorum queue, each confirmed. */
final class RelayFigure implements Figure {

    private static final int BYTES = 1024;
    private static final int WINDOW = 500; // events that the relay's threads together publish before they wait for confirms
    private static final int PER_SECOND = 8_000;
    private static final double LEAST = 0.8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Of a type that goes to one queue, as PerfTest's messages do, whose consumer is not running. */
    private static final String TYPE = "standing.changed.v1";
    private static final String QUEUE = "survey-service.standings";

    private static final String FILL = """
            insert into outbox (event_id, type, subject, workspace, occurred_at, traceparent, body)
            select gen_random_uuid(), '%s', gen_random_uuid()::text, gen_random_uuid(), now(), null,
                '{"pad":"' || repeat('x', %d) || '"}' from generate_series(1, %d)""";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var service = scene.start(BenchScene.FEEDBACK, BenchScene.AS_SHIPPED);
        int count = PER_SECOND * effort.seconds();
        var cost = new Cost(scene, service);
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            WarmUp.untilSteady(effort.warmUps(), () -> count / drain(scene, service, broker, count));
            var likeOurs = new ArrayList<Double>();
            var rate = Comparison.of(effort.rounds(), () -> {
                likeOurs.add(PerfTest.rateOfEvents(scene.rabbit().server(), BYTES, WINDOW, effort.seconds(), TYPE));
                return PerfTest.rate(scene.rabbit().server(), BYTES, WINDOW, effort.seconds());
            }, () -> {
                cost.begin();
                double seconds = drain(scene, service, broker, count);
                cost.end(count);
                return count / seconds;
            });
            return List.of(
                    Row.rate(name(), "outbox relay → quorum queue, 1 KB, confirmed", "/s", rate, LEAST, cost.details("event")),
                    Row.rate(name(), "the same beside PerfTest with our headers and a topic exchange", "/s",
                            rate.beside(likeOurs), LEAST, Map.of()).forInformation());
        } finally {
            scene.stop(service);
        }
    }

    /** Filled while the service is frozen, so that all of them are there when it goes on. */
    private static double drain(BenchScene scene, BenchService service, BrokerLine broker, int count) throws Exception {
        service.freeze();
        scene.execute(BenchScene.FEEDBACK, FILL.formatted(TYPE, BYTES - "{'pad':''}".length(), count));
        service.goOn();
        long began = System.nanoTime();
        // The table is asked last, and then seldom: it would read all that has been deleted from it, again and again.
        while (broker.waiting(QUEUE) < count || scene.number(BenchScene.FEEDBACK, "select count(*) from outbox") > 0) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Only " + broker.waiting(QUEUE) + " of " + count + " events in " + QUEUE
                        + ", or all, and not committed");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        broker.purge(QUEUE);
        return seconds;
    }
}
