package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

import dev.afterword.devstack.server.EmbeddedPostgres;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.server.RabbitCluster;
import dev.afterword.devstack.server.StartFailure;
import dev.afterword.devstack.stack.DataDirectory;
import dev.afterword.devstack.stack.ServiceFiles;
import dev.afterword.devstack.stack.StackPorts;
import dev.afterword.devstack.stack.Steps;

/** PostgreSQL and RabbitMQ of our own, and services that are started when a figure needs them. */
final class BenchScene implements AutoCloseable {

    static final String FEEDBACK = "feedback-api";
    static final String SURVEY = "survey-service";
    static final String SCORING = "scoring-service";
    static final List<String> SERVICES = List.of(FEEDBACK, SURVEY, SCORING);
    /** Nothing leaves for the broker: what one service does is seen by itself. */
    static final Map<String, String> ALONE = Map.of("AFTERWORD_OUTBOX_RELAY", "false");
    static final Map<String, String> AS_SHIPPED = Map.of();

    private static final Logger LOG = Logger.getLogger(BenchScene.class.getName());

    private final Path home;
    private final Path root;
    private final int heapMebibytes;
    private final Path profiles;
    private final Steps steps;
    private final JavaRuntime java;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<String, Double> mostMegabytes = new ConcurrentHashMap<>();
    private EmbeddedPostgres postgres;
    private RabbitCluster rabbit;
    private ServiceFiles files;
    private final AtomicInteger recordings = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param heapMebibytes the most that each service's heap may take
     * @param profiles where each service leaves a recording of the JDK's Flight Recorder; {@code null}: nowhere
     */
    BenchScene(Path home, Path root, int heapMebibytes, Path profiles, Steps steps) throws IOException {
        this.home = home;
        this.heapMebibytes = heapMebibytes;
        this.profiles = profiles;
        this.root = root;
        this.steps = steps;
        java = JavaRuntime.found(System.getenv());
    }

    /** Starts the servers. When it fails, what had been started is left for {@link #close}. */
    void start() throws Exception {
        Path servers = Files.createDirectories(root.resolve("servers"));
        var data = open("data directory", () -> DataDirectory.hold(root.resolve("services")));
        postgres = open("PostgreSQL", () -> EmbeddedPostgres.startInstalled(servers.resolve("postgresql"),
                servers.resolve("postgresql.log"), UUID.randomUUID().toString(),
                profiles == null ? new String[0] : Statements.SETTINGS));
        rabbit = open("RabbitMQ", () -> RabbitCluster.start(servers.resolve("rabbitmq"), 1));
        for (String service : SERVICES) {
            postgres.server().createIfMissing(database(service));
        }
        files = ServiceFiles.write(data, postgres.server(), rabbit.server());
    }

    private <T extends AutoCloseable> T open(String what, Callable<T> start) throws Exception {
        T thing = steps.run(what, start);
        hold(thing);
        return thing;
    }

    private synchronized void hold(AutoCloseable thing) throws Exception {
        if (closed) {
            thing.close();
        }
        requireOpen();
        opened.push(thing);
    }

    /** After Ctrl-C nothing is to be measured, nor started. */
    void requireOpen() {
        if (closed) {
            throw new StartFailure("Stopped");
        }
    }

    /** Starts a service that {@link #stop} or {@link #close} ends. */
    BenchService start(String service, Map<String, String> environment, String... moreOptions) throws Exception {
        requireOpen();
        var command = new ArrayList<String>(List.of(java.program()));
        if (Files.exists(cache(service)) && moreOptions.length == 0) {
            command.add("-XX:AOTCache=" + cache(service));
        }
        command.add("-XX:+IgnoreUnrecognizedVMOptions"); // another Java than 25 knows fewer of them
        for (String options : List.of("jvm", service)) { // as in the images
            var file = home.resolve("k8s/images").resolve(options + ".options");
            if (Files.exists(file)) {
                command.add("@" + file);
            }
        }
        command.add("-Xmx" + heapMebibytes + "m");
        command.addAll(List.of(moreOptions));
        if (profiles != null && moreOptions.length == 0) {
            command.add("-XX:StartFlightRecording=settings=profile,filename="
                    + profiles.resolve(service + "-" + recordings.incrementAndGet() + ".jfr").toAbsolutePath());
        }
        command.addAll(List.of("-jar", home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar").toString()));
        var settings = new LinkedHashMap<>(environment);
        settings.put("MALLOC_ARENA_MAX", "1"); // as in the images
        settings.put("SMALLRYE_CONFIG_LOCATIONS", files.data().settings(service).toUri().toString());
        var started = BenchService.start(service, port(service), command, settings, files.data().log(service));
        hold(started);
        return started;
    }

    void stop(BenchService service) throws Exception {
        service.close();
        mostMegabytes.merge(service.name(), service.mostMegabytes(), Math::max);
        synchronized (this) {
            opened.remove(service);
        }
    }

    /** Where a trained service keeps what its JVM has learned; only Java 25 can use it. */
    Path cache(String service) {
        return root.resolve(service + ".aot");
    }

    JavaRuntime java() {
        return java;
    }

    Path directory() {
        return root;
    }

    PostgresServer postgres() {
        return postgres.server();
    }

    double postgresCpuSeconds() throws IOException {
        return Proc.cpuSecondsOfTree(postgres.process().orElseThrow());
    }

    double rabbitCpuSeconds() throws IOException {
        return Proc.cpuSecondsOfTree(rabbit.first().virtualMachine().orElseThrow());
    }

    RabbitCluster rabbit() {
        return rabbit;
    }

    String apiKey() {
        return files.apiKey();
    }

    int port(String service) {
        StackPorts ports = files.ports();
        return switch (service) {
            case FEEDBACK -> ports.feedback();
            case SURVEY -> ports.survey();
            default -> ports.scoring();
        };
    }

    static String database(String service) {
        return service.replace('-', '_');
    }

    /** The most memory that each service had so far, of those that were stopped. */
    Map<String, Double> mostMegabytes() {
        return Map.copyOf(mostMegabytes);
    }

    void execute(String service, String statement) throws SQLException {
        try (var connection = postgres().connect(database(service)); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    long number(String service, String query) throws SQLException {
        try (var connection = postgres().connect(database(service));
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        closed = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not stop something that the benchmark had started", e);
            }
        }
    }
}
