package dev.afterword.devstack.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A RabbitMQ node of our own from the programs installed on this machine: own name, ports, data, cookie and name server, so
 * that breaking it touches no other broker.
 */
public final class RabbitNode implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/rabbitmq/lib");
    private static final int START_SECONDS = 180;
    /**
     * As RabbitMQ's guide has it for a machine that the broker shares with others: its schedulers else spin while they wait.
     */
    private static final String NO_BUSY_WAIT = "+sbwt none +sbwtdcpu none +sbwtdio none";

    private final Path programs;
    private final Path directory;
    private final String name;
    private final NameServer names;
    private final int port = Ports.free();
    private final int distributionPort = Ports.free();
    private Process process;

    RabbitNode(Path directory, int number, NameServer names) throws IOException {
        programs = installed();
        this.directory = directory.toAbsolutePath();
        name = "afterword-" + number + "@localhost";
        this.names = names;
    }

    /** @param first the node of the cluster that it belongs to; itself for the first one */
    void start(RabbitNode first) throws IOException {
        Files.createDirectories(directory);
        Path cookie = PrivateFiles.write(directory.resolve(".erlang.cookie"), names.cookie());
        Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        // The few that lost sight of the many stop, rather than go on by themselves.
        Files.writeString(directory.resolve("rabbitmq.conf"), "cluster_partition_handling = pause_minority\n"
                + (first == this ? ""
                        : "cluster_formation.peer_discovery_backend = classic_config\n"
                                + "cluster_formation.classic_config.nodes.1 = " + first.name + "\n"));
        startAgain();
    }

    private static Path installed() throws IOException {
        try (Stream<Path> versions = Files.exists(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
            return versions.map(version -> version.resolve("sbin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("rabbitmq-server")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new StartFailure(
                            "RabbitMQ is not installed here (Debian, Ubuntu: apt install rabbitmq-server)."));
        }
    }

    /** As reports and other nodes call it. */
    public String name() {
        return name;
    }

    Address address() {
        return new Address("127.0.0.1", port);
    }

    /** Starts the node after it was stopped or killed; returns once it takes connections. */
    public void startAgain() throws IOException {
        process = launch("rabbitmq", List.of(programs.resolve("rabbitmq-server").toString()));
        awaitConnections();
    }

    private void awaitConnections() {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); !listens();) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new StartFailure("RabbitMQ did not start; its log: " + directory.resolve("rabbitmq.log"));
            }
            pause();
        }
    }

    /** The virtual machine itself, not the script that started it. */
    public Optional<ProcessHandle> virtualMachine() {
        return process == null ? Optional.empty()
                : process.descendants().filter(child -> child.info().command().orElse("").contains("beam")).findFirst();
    }

    /** As the power cut does it. */
    public void kill() {
        virtualMachine().ifPresent(ProcessHandle::destroyForcibly);
        await(process);
    }

    /** Runs {@code rabbitmqctl}. */
    public void control(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("env"));
        command.addAll(environment());
        command.addAll(List.of(programs.resolve("rabbitmqctl").toString(), "-q"));
        command.addAll(List.of(arguments));
        int exit = Commands.run(command, directory.resolve("rabbitmqctl.log"), 120);
        if (exit != 0) {
            throw new IOException("rabbitmqctl " + arguments[0] + " failed (" + exit + ")");
        }
    }

    /**
     * The others refuse to talk to it, and it to them; clients still reach it. All at once: while only some of them see it
     * gone, RabbitMQ takes it for a partial partition, in which every node that saw it pauses, and two of three is all there
     * are.
     */
    public void isolate(List<RabbitNode> others) throws IOException {
        control("eval", "Others = [" + others.stream().filter(other -> other != this).map(other -> "'" + other.name + "'")
                .collect(Collectors.joining(", ")) + "], [erlang:set_cookie(Other, nobody) || Other <- Others], "
                + "[spawn(erlang, disconnect_node, [Other]) || Other <- Others].");
    }

    /**
     * Ends {@link #isolate}; they find each other again by themselves. Returns once this one, which stopped when it was alone,
     * takes connections again.
     */
    public void reunite(List<RabbitNode> others) throws IOException {
        control("eval", others.stream().filter(other -> other != this)
                .map(other -> "erlang:set_cookie('" + other.name + "', '" + names.cookie() + "')")
                .collect(Collectors.joining(", ")) + ".");
        awaitConnections();
    }

    private Process launch(String name, List<String> program) throws IOException {
        var command = new ArrayList<>(List.of("env"));
        command.addAll(environment());
        command.addAll(program);
        return new ProcessBuilder(Commands.inOwnSession(command)).directory(directory.toFile()).redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve(name + ".log").toFile())).start();
    }

    private List<String> environment() {
        return List.of("HOME=" + directory, "RABBITMQ_NODENAME=" + name,
                "RABBITMQ_NODE_PORT=" + port, "RABBITMQ_NODE_IP_ADDRESS=127.0.0.1",
                "RABBITMQ_DIST_PORT=" + distributionPort, "RABBITMQ_MNESIA_BASE=" + directory.resolve("data"),
                "RABBITMQ_LOG_BASE=" + directory.resolve("log"),
                "RABBITMQ_ENABLED_PLUGINS_FILE=" + directory.resolve("plugins"),
                "RABBITMQ_CONFIG_FILE=" + directory.resolve("rabbitmq.conf"), "RABBITMQ_CONF_ENV_FILE=/dev/null",
                "ERL_EPMD_PORT=" + names.port(), "ERL_EPMD_ADDRESS=127.0.0.1",
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-kernel inet_dist_use_interface {127,0,0,1} " + NO_BUSY_WAIT);
    }

    private boolean listens() {
        try (var probe = new Socket("127.0.0.1", port)) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            var children = process.descendants().toList();
            virtualMachine().ifPresent(PidFile::stop);
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
