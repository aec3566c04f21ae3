package dev.afterword.devstack.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import dev.afterword.devstack.server.EmbeddedPostgres;
import dev.afterword.devstack.server.PostgresPair;
import dev.afterword.devstack.server.RabbitCluster;
import dev.afterword.devstack.server.ServerUrls;
import dev.afterword.devstack.stack.Stack;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.Steps;

/** A stack on real servers of its own, with a proxy on each way between a service and a server. */
public final class Scene implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Scene.class.getName());

    private static final int NODES_OF_A_CLUSTER = 3;

    private final StackOptions options;
    private final Steps steps;
    private final boolean cluster;
    private final boolean standby;
    private final boolean jumping;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;
    private Surroundings around;

    /**
     * @param cluster whether RabbitMQ has three nodes instead of one
     * @param standby whether PostgreSQL has a standby
     * @param jumping whether clocks can be set, which makes asking for the time many times slower
     */
    public Scene(StackOptions options, Steps steps, boolean cluster, boolean standby, boolean jumping) {
        this.options = options;
        this.steps = steps;
        this.cluster = cluster;
        this.standby = standby;
        this.jumping = jumping;
    }

    /** Returns when all services can serve. When it fails, what had been started is left for {@link #close}. */
    public void start() throws Exception {
        Path directory = Files.createDirectories(options.data().resolve("servers"));
        String password = UUID.randomUUID().toString();
        var postgres = open("PostgreSQL", () -> PostgresPair.start(directory.resolve("postgresql"), password, standby));
        var rabbit = open("RabbitMQ",
                () -> RabbitCluster.start(directory.resolve("rabbitmq"), cluster ? NODES_OF_A_CLUSTER : 1));
        var proxies = open("proxies", Proxies::new);
        var clocks = new Clocks(directory.resolve("clocks"), jumping);
        if (jumping && !clocks.canJump()) {
            steps.say("no clock will jump: libfaketime is not installed (Debian, Ubuntu: apt install libfaketime)");
        }
        var environment = Map.of(ServerUrls.RABBITMQ, rabbit.server().url(), ServerUrls.POSTGRES, postgres.server().url());
        var stack = open("data directory",
                () -> Stack.prepare(options.on(environment, new Between(proxies, clocks)), steps));
        stack.start();
        around = new Surroundings(stack, postgres, rabbit, proxies, clocks);
    }

    /** Closing waits for this: what is half started could not be stopped. */
    private synchronized <T extends AutoCloseable> T open(String what, Callable<T> start) throws Exception {
        if (closed) {
            throw new IllegalStateException("Stopped while starting");
        }
        T thing = steps.run(what, start);
        opened.push(thing);
        return thing;
    }

    Surroundings around() {
        return around;
    }

    Databases databases() {
        return new Databases(around.postgres().server(), options.databasePrefix());
    }

    Path data() {
        return options.data();
    }

    /** A frozen process would not hear that it is to stop. */
    private void thaw() {
        try {
            if (around != null) {
                for (EmbeddedPostgres postgres : around.postgres().all()) {
                    postgres.process().ifPresent(Scene::goOn);
                }
                around.rabbit().nodes().forEach(node -> node.virtualMachine().ifPresent(Scene::goOn));
                around.stack().services().forEach(service -> ProcessHandle.of(service.pid()).ifPresent(Scene::goOn));
            }
        } catch (java.io.IOException e) {
            LOG.log(Level.WARNING, "Could not look for frozen processes", e);
        }
    }

    private static void goOn(ProcessHandle process) {
        try {
            Signals.goOn(process);
        } catch (java.io.IOException e) {
            LOG.log(Level.WARNING, "Could not let a process go on", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        thaw();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not stop something that the run had started", e);
            }
        }
    }
}
