package dev.afterword.devstack.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.client.Backoff;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.Outcome;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.server.StartFailure;
import dev.afterword.devstack.train.TrainService;

/**
 * Events as the suite itself tells them, taken from one interaction that went all the way. What the figures fill queues and
 * tables with is made from these, so it has the shape and the size of the real ones.
 */
record Samples(Map<String, String> bodyByType) {

    static final String RECORDED = "interaction.recorded.v1";
    static final String COMPLETED = "response.completed.v1";
    static final String SCORED = "score.computed.v1";

    private static final Set<String> WANTED = Set.of(RECORDED, COMPLETED, SCORED);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Also the trial run from which each service's AOT cache comes, where the JVM can make one. */
    static Samples take(BenchScene scene) throws Exception {
        var services = started(scene);
        var samples = new Samples(new ConcurrentHashMap<>());
        try (var broker = new BrokerLine(scene.rabbit().server())) {
            broker.listenTo("afterword.events", "#", (tag, delivery) -> samples.bodyByType
                    .putIfAbsent(delivery.getEnvelope().getRoutingKey(),
                            new String(delivery.getBody(), StandardCharsets.UTF_8)));
            var client = new FeedbackClient(url(scene, BenchScene.FEEDBACK), scene.apiKey());
            var recorded = insist(() -> client.record(Map.of("touchpoint", "checkout", "source_id", "order-sample", "customer",
                    Map.of("ref", "c-sample", "email", "customer@example.org", "locale", "en"))));
            insist(() -> client.answer(recorded.surveyUrl(), Map.of("csat", "5")));
            samples.await();
            new ScoresClient(url(scene, BenchScene.SCORING), scene.apiKey()).score("csat", null);
        }
        stop(scene, services);
        return samples;
    }

    private static List<BenchService> started(BenchScene scene) throws Exception {
        return allAtOnce(BenchScene.SERVICES, service -> scene.java().is25()
                ? scene.start(service, BenchScene.AS_SHIPPED, TrainService.options(scene.cache(service)))
                : scene.start(service, BenchScene.AS_SHIPPED));
    }

    /** Not by way of the scene: the memory of a trial run is no figure. */
    private static void stop(BenchScene scene, List<BenchService> services) throws Exception {
        allAtOnce(services, service -> {
            service.close();
            if (scene.java().is25() && !Files.exists(scene.cache(service.name()))) {
                throw new StartFailure(service.name() + " ended without leaving an AOT cache");
            }
            return service;
        });
    }

    @FunctionalInterface
    private interface Work<T, R> {
        R on(T thing) throws Exception;
    }

    private static <T, R> List<R> allAtOnce(List<T> things, Work<T, R> work) throws Exception {
        var threads = Executors.newFixedThreadPool(things.size());
        try {
            var results = new ArrayList<R>();
            for (var done : threads.invokeAll(things.stream().map(thing -> (Callable<R>) () -> work.on(thing)).toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    String event(String type) {
        return bodyByType.get(type);
    }

    static String url(BenchScene scene, String service) {
        return "http://127.0.0.1:" + scene.port(service);
    }

    private void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!bodyByType.keySet().containsAll(WANTED)) {
            if (System.nanoTime() > end) {
                throw new StartFailure("One interaction did not get all the way; only " + bodyByType.keySet() + " arrived");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static <T> T insist(java.util.function.Supplier<Outcome<T>> call) throws InterruptedException {
        var backoff = new Backoff(PATIENCE);
        while (true) {
            var outcome = call.get();
            if (outcome instanceof Outcome.Done<T> done) {
                return done.value();
            }
            var pause = outcome instanceof Outcome.Later<T> later ? backoff.next(later.atLeast())
                    : java.util.Optional.<Duration> empty();
            TimeUnit.MILLISECONDS.sleep(pause.orElseThrow(() -> new StartFailure("The services do not work: " + outcome))
                    .toMillis());
        }
    }
}
