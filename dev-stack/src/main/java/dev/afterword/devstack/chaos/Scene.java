package dev.afterword.devstack.chaos;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import dev.afterword.devstack.server.RabbitNode;
import dev.afterword.devstack.server.ServerUrls;
import dev.afterword.devstack.stack.Stack;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.Steps;

/** A stack on real servers of its own, with a proxy on each way between a service and a server. */
public final class Scene implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Scene.class.getName());

    private final StackOptions options;
    private final Steps steps;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;
    private Surroundings around;

    public Scene(StackOptions options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Returns when all services can serve. When it fails, what had been started is left for {@link #close}. */
    public void start() throws Exception {
        Path directory = Files.createDirectories(options.data().resolve("servers"));
        String password = UUID.randomUUID().toString();
        var postgres = open("PostgreSQL", () -> EmbeddedPostgres.startInstalled(directory.resolve("postgresql"),
                directory.resolve("postgresql.log"), password));
        var rabbit = open("RabbitMQ", () -> RabbitNode.start(directory.resolve("rabbitmq")));
        var proxies = open("proxies", Proxies::new);
        var database = postgres.server();
        var environment = Map.of(ServerUrls.RABBITMQ, rabbit.server().url(), ServerUrls.POSTGRES,
                "postgresql://" + database.user() + ":" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "@127.0.0.1:"
                        + database.port() + "/postgres");
        var stack = open("data directory", () -> Stack.prepare(options.on(environment, proxies), steps));
        stack.start();
        around = new Surroundings(stack, postgres, rabbit, proxies);
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
                around.postgres().process().ifPresent(Scene::goOn);
                around.rabbit().virtualMachine().ifPresent(Scene::goOn);
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
