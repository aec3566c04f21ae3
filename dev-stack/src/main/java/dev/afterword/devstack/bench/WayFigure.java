package dev.afterword.devstack.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The whole way of an answer to its score in the queue of a CRM, with all services and servers at work. */
final class WayFigure implements Figure {

    private static final String CRM = "crm.demo";
    private static final String ABOUT = "\"interaction_id\":\"";
    private static final int UUID_LENGTH = 36;
    private static final int CONNECTIONS = 64;
    private static final int PER_SECOND = 1_500;
    private static final int MESSAGES_ALONE = 200;
    private static final int QUIET_PER_SECOND = 20;
    private static final int QUIET_SECONDS = 10;
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final double MOST_P50 = 50;
    private static final double MOST_P99 = 250;

    @Override
    public String name() {
        return "way";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var services = new ArrayList<BenchService>();
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            for (String service : BenchScene.SERVICES) {
                services.add(scene.start(service, BenchScene.AS_SHIPPED));
            }
            int count = PER_SECOND * effort.seconds();
            int customers = count * (effort.warmUps() + 1 + effort.rounds()) + QUIET_PER_SECOND * QUIET_SECONDS;
            var invited = Invited.customers(scene, customers).iterator();
            Queues.awaitSettled(scene);
            var details = alone(scene, samples, broker, effort);
            var way = new Way(scene.port(BenchScene.SURVEY), invited);
            broker.consume(CRM, (tag, delivery) -> way.arrived(new String(delivery.getBody(), StandardCharsets.UTF_8)));
            WarmUp.untilSteady(effort.warmUps(), () -> way.topRate(count));
            var busy = new Cost(scene, services.toArray(BenchService[]::new));
            busy.begin();
            double top = way.topRate(count);
            busy.end(count);
            details.putAll(busy.details("answer"));
            details.put("top rate of the whole way, answers/s", top);
            var quiet = way.atRate(QUIET_PER_SECOND, QUIET_SECONDS);
            details.put("p50 in a quiet hour, at " + QUIET_PER_SECOND + "/s, ms", quiet.getValueAtPercentile(50) / 1e6);
            details.put("p99 in a quiet hour, ms", quiet.getValueAtPercentile(99) / 1e6);
            return List.of(row(way, top / 2, count, effort.rounds(), details));
        } finally {
            for (BenchService service : services) {
                scene.stop(service);
            }
            Tables.emptyRecorded(scene);
            Tables.emptyAnswered(scene);
            Tables.emptyScored(scene);
            Queues.empty(scene);
        }
    }

    /** What the way consists of, by itself: an answer is committed, told, scored and told again before it has arrived. */
    private static Map<String, Object> alone(BenchScene scene, Samples samples, BrokerLine broker, Effort effort)
            throws Exception {
        var reference = new ReferenceTables(scene, samples.event(Samples.RECORDED));
        var details = new LinkedHashMap<String, Object>();
        details.put("one commit of PostgreSQL alone, ms", 1_000 / reference.interactionsPerSecond(1, effort.seconds()));
        details.put("one message to a quorum queue alone, until confirmed, ms", broker.millisOfOne(MESSAGES_ALONE));
        return details;
    }

    /** In rounds, as everything: what holds up the disk for a moment, a checkpoint say, would else be half of a single one. */
    private Row row(Way way, double perSecond, int count, int rounds, Map<String, Object> details) throws Exception {
        var p50 = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        var highest = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            var latencies = way.atRate(perSecond, count / perSecond);
            p50.add(latencies.getValueAtPercentile(50) / 1e6);
            p99.add(latencies.getValueAtPercentile(99) / 1e6);
            highest.add(latencies.getMaxValue() / 1e6);
        }
        var half = Spread.of(p50);
        var nearlyAll = Spread.of(p99);
        details.put("p50, ms", half);
        details.put("p99, ms", nearlyAll);
        details.put("highest, ms", Spread.of(highest));
        return Row.alone(name(), "answer sent → `score.computed` in the CRM's queue, at half of the top rate",
                String.format(Locale.ROOT, "p50 %.0f ms, p99 %.0f ms", half.median(), nearlyAll.median()),
                "p50 ≤ 50 ms, p99 ≤ 250 ms", half.median() <= MOST_P50 && nearlyAll.median() <= MOST_P99, details);
    }

    /** Answers on their way. */
    private static final class Way {

        private final int port;
        private final Iterator<Invited> customers;
        private final Map<String, Long> due = new ConcurrentHashMap<>();
        private final Histogram latencies = new ConcurrentHistogram(3);

        Way(int port, Iterator<Invited> customers) {
            this.port = port;
            this.customers = customers;
        }

        /** So many answers as fast as they are taken; the clock stops when the last score has arrived. */
        double topRate(int count) throws Exception {
            var left = new int[] { count };
            long began = System.nanoTime();
            try (var load = new HttpLoad(port, CONNECTIONS, at -> left[0]-- > 0 ? next(at) : null)) {
                load.closedLoop(TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOS));
            }
            awaitAll();
            return count / ((System.nanoTime() - began) / 1e9);
        }

        Histogram atRate(double perSecond, double seconds) throws Exception {
            latencies.reset();
            try (var load = new HttpLoad(port, CONNECTIONS, this::next)) {
                load.openLoop(perSecond, seconds);
            }
            awaitAll();
            return latencies;
        }

        private byte[] next(long at) {
            if (!customers.hasNext()) {
                return null;
            }
            var customer = customers.next();
            due.put(customer.interaction(), at);
            return customer.answer();
        }

        void arrived(String event) {
            int at = event.indexOf(ABOUT) + ABOUT.length();
            Long since = event.contains("\"" + Samples.SCORED + "\"")
                    ? due.remove(event.substring(at, at + UUID_LENGTH))
                    : null;
            if (since != null) {
                latencies.recordValue(System.nanoTime() - since);
            }
        }

        private void awaitAll() throws InterruptedException {
            for (long end = System.nanoTime() + PATIENCE_NANOS; !due.isEmpty();) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(due.size() + " scores did not arrive");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }
}
