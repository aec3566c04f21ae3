package dev.afterword.devstack.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The queues between the services. */
final class Queues {

    private static final List<String> ALL = List.of("survey-service.interactions", "survey-service.standings",
            "scoring-service.responses", "scoring-service.facts", "feedback-api.invitations", "crm.demo");

    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private Queues() {
    }

    /** What one figure left for services that were not running is no load for the next. */
    static void empty(BenchScene scene) throws IOException, TimeoutException {
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            for (String queue : ALL) {
                broker.purge(queue);
            }
        }
    }

    /** Until everything that was told has been heard. */
    static void awaitSettled(BenchScene scene) throws Exception {
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            for (long end = System.nanoTime() + PATIENCE_NANOS; !isSettled(scene, broker);) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The services did not come to rest");
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static boolean isSettled(BenchScene scene, BrokerLine broker) throws Exception {
        for (String queue : ALL) {
            if (!queue.startsWith("crm.") && broker.waiting(queue) > 0) {
                return false;
            }
        }
        for (String service : BenchScene.SERVICES) {
            if (scene.number(service, "select count(*) from (select from outbox limit 1) one") > 0) {
                return false;
            }
        }
        return true;
    }
}
