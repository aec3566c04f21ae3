package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.RebuildClient;
import dev.afterword.devstack.server.ServiceProcess;

/** Breaks one thing after another under load, and then counts. */
public final class ChaosRun {

    private static final int CUSTOMERS_PER_SECOND = 10;
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(180);

    /** After this time, another node has taken over from one that is gone. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    private final Scene scene;
    private final Surroundings around;
    private final Consumer<String> console;
    private final long seed;
    private final Duration duration;
    private final Duration each;
    private final List<Played> rounds = new ArrayList<>();
    private final List<String> hot = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();

    /**
     * @param duration for how long faults are begun
     * @param each how long one fault lasts
     */
    public ChaosRun(Scene scene, Consumer<String> console, long seed, Duration duration, Duration each) {
        this.scene = scene;
        this.around = scene.around();
        this.console = console;
        this.seed = seed;
        this.duration = duration;
        this.each = each;
    }

    public ChaosResult play() throws Exception {
        var stack = around.stack().description();
        var poison = new Poison(around.rabbit().server());
        try (var ledger = new Ledger(scene.data().resolve("ledger.txt"));
                var load = new Load(new FeedbackClient(stack.feedbackUrl(), stack.key()), ledger, seed, CUSTOMERS_PER_SECOND);
                var watch = new HealthWatch(around.stack().services())) {
            var health = watch.truth();
            load.start();
            Thread.sleep(each.toMillis());
            var memoryBefore = Memory.of(around.stack().services());
            breakThings(ledger, health, poison);
            console.accept("  waiting until everything has arrived");
            load.finish();
            var verification = new Verification(ledger, scene.databases());
            settle(verification);
            var checks = new ArrayList<>(verification.checks());
            var memoryAfter = Memory.of(around.stack().services());
            checks.add(Check.of("requests refused for good", ledger.interactions().size(), load.refusals()));
            checks.add(recount(new RebuildClient(stack.scoringUrl(), stack.key())));
            checks.add(new DeadLetters(around.rabbit().server()).check(poison.sent()));
            checks.add(Check.of("health endpoints told the truth", rounds.size(), health.lies()));
            checks.add(Check.of("services ready again, and customers served", rounds.size(), stuck));
            checks.add(Check.of("service went on where one of several was broken", rounds.size(), stopped));
            checks.add(Check.of("no hot retry loop", rounds.size(), hot));
            checks.add(Check.of("memory back to where it was", memoryAfter.size(), memoryAfter.entrySet().stream()
                    .filter(after -> !after.getValue().isBackTo(memoryBefore.get(after.getKey())))
                    .map(after -> after.getKey() + ": " + after.getValue()).toList()));
            return new ChaosResult(seed, duration.toSeconds() / 60.0, rounds, checks,
                    scene.databases().count("crm", "select coalesce(sum(deliveries - 1), 0) from event"), memoryBefore,
                    memoryAfter);
        }
    }

    private void breakThings(Ledger ledger, Truth health, Poison poison) throws Exception {
        var servers = new ArrayList<>(ServerFaults.of(around));
        servers.add(ServerFaults.poison(poison));
        var schedule = new Schedule(seed, List.of(servers, ServiceFaults.of(around), NetworkFaults.of(around),
                ServiceFaults.ofClocks(around)));
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            play(schedule.next(), ledger, health);
        }
    }

    private void play(List<Fault> faults, Ledger ledger, Truth health) throws Exception {
        String name = faults.stream().map(Fault::name).collect(Collectors.joining(" + "));
        console.accept("  " + name);
        int recorded = ledger.interactions().size();
        int answered = ledger.answers().size();
        var rates = new Rates(around);
        long began = System.nanoTime();
        health.begin(all(faults, true));
        for (Fault fault : faults) {
            fault.begin().run();
        }
        Thread.sleep(each.toMillis() / 2);
        long toldBefore = told(faults);
        Thread.sleep(each.toMillis() / 2);
        long toldAfter = told(faults);
        if (faults.stream().allMatch(Fault::goesOn) && each.compareTo(LONG_ENOUGH) >= 0 && toldAfter <= toldBefore) {
            stopped.add("nothing reached the CRM during: " + name);
        }
        health.require(all(faults, false), name);
        var highest = rates.now();
        highest.hot().forEach(service -> hot.add(name + ": " + service));
        for (Fault fault : faults) {
            fault.end().run();
        }
        double lasted = seconds(began);
        double recovery = awaitServed(name, ledger);
        health.end();
        rounds.add(new Played(name, lasted, recovery, ledger.interactions().size() - recorded,
                ledger.answers().size() - answered, toldBefore < 0 || toldAfter < 0 ? -1 : toldAfter - toldBefore,
                highest.connections(), highest.bytes(), highest.messages(), highest.logBytes()));
    }

    /** How many events the CRM has; -1 when its database is broken, too, and nobody to ask. */
    private long told(List<Fault> faults) {
        if (faults.stream().anyMatch(fault -> fault.targets().contains(ServerFaults.DATABASE) && !fault.goesOn())) {
            return -1;
        }
        try {
            return scene.databases().count("crm", "select count(*) from event");
        } catch (SQLException e) {
            return -1;
        }
    }

    private static Set<String> all(List<Fault> faults, boolean dead) {
        var services = new HashSet<String>();
        faults.forEach(fault -> services.addAll(dead ? fault.dead() : fault.unready()));
        return services;
    }

    /**
     * Until every service says that it is ready, and customers are served again: what one fault left must not be taken for the
     * next.
     */
    private double awaitServed(String name, Ledger ledger) throws InterruptedException {
        long began = System.nanoTime();
        for (ServiceProcess service : around.stack().services()) {
            await(service::isReady, began, service.name() + " was not ready", name);
        }
        int recorded = ledger.interactions().size();
        int answered = ledger.answers().size();
        await(() -> ledger.interactions().size() > recorded, began, "no interaction was acknowledged", name);
        await(() -> ledger.answers().size() > answered, began, "no answer was acknowledged", name);
        return seconds(began);
    }

    private void await(BooleanSupplier condition, long began, String otherwise, String name) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > READY_WITHIN.toNanos()) {
                stuck.add(otherwise + " " + READY_WITHIN.toSeconds() + " s after: " + name);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The service's own recount, of every tally that it keeps. */
    private static Check recount(RebuildClient client) throws CallFailed, InterruptedException {
        client.request();
        var status = client.status();
        for (long end = System.nanoTime() + SETTLED_WITHIN.toNanos(); !status.isFinished() && System.nanoTime() < end;) {
            TimeUnit.MILLISECONDS.sleep(500);
            status = client.status();
        }
        var wrong = status.isFinished() ? status.talliesCorrected() : 1;
        return new Check("days counted anew, no tally corrected", status.daysDone(), wrong, wrong == 0 ? List.of()
                : List.of(status.isFinished() ? wrong + " tallies corrected" : "the recount did not end"));
    }

    private static void settle(Verification verification) throws InterruptedException, SQLException {
        long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (!verification.isSettled() && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Writes the result for other programs. */
    public static void write(ChaosResult result, java.nio.file.Path file) throws IOException {
        java.nio.file.Files.writeString(file,
                tools.jackson.databind.json.JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                        .writeValueAsString(result));
    }
}
