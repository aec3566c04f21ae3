package dev.afterword.devstack.chaos;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.demo.DemoCustomers;
import dev.afterword.devstack.play.Player;

/** Customers at a steady rate; those whom the suite cannot serve come back until it can. */
final class Load implements AutoCloseable {

    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Player player;
    private final DemoCustomers customers;
    private final long pauseMillis;
    private final Thread thread = TcpProxy.daemon(this::run, "load");
    private volatile boolean ended;

    Load(FeedbackClient client, Ledger ledger, long seed, int perSecond) {
        customers = new DemoCustomers(seed);
        pauseMillis = 1000L / perSecond;
        player = Player.watched(client, ledger, (plan, reason) -> refusals.add(plan.label() + ": " + reason));
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            for (int number = 1; !ended; number++) {
                player.play(customers.customer(number));
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends nobody new, and waits until everybody has been served. */
    void finish() throws InterruptedException {
        ended = true;
        thread.join();
        player.finish();
    }

    /** What a customer was told will never work: under this load, nothing should be. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        player.close();
    }
}
