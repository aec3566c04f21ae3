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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A RabbitMQ node of our own from the programs installed on this machine: own name, ports, data, cookie and name server, so
 * that breaking it touches no other broker.
 */
public final class RabbitNode implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/rabbitmq/lib");
    private static final int START_SECONDS = 180;

    private final Path programs;
    private final Path directory;
    private final int port = Ports.free();
    private final int distributionPort = Ports.free();
    private final int nameServerPort = Ports.free();
    private Process nameServer;
    private Process process;

    private RabbitNode(Path programs, Path directory) {
        this.programs = programs;
        this.directory = directory.toAbsolutePath();
    }

    /** @param directory of its own, where everything it keeps goes */
    public static RabbitNode start(Path directory) throws IOException {
        var node = new RabbitNode(installed(), directory);
        Files.createDirectories(node.directory);
        Path cookie = PrivateFiles.write(node.directory.resolve(".erlang.cookie"), UUID.randomUUID().toString());
        Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        Files.writeString(node.directory.resolve("rabbitmq.conf"), "");
        try {
            node.nameServer = node.launch("epmd", List.of("epmd", "-port", String.valueOf(node.nameServerPort), "-address",
                    "127.0.0.1"));
            node.startAgain();
            return node;
        } catch (IOException | RuntimeException e) {
            node.close();
            throw e;
        }
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

    public BrokerServer server() {
        return new BrokerServer("127.0.0.1", port, "guest", "guest", "/", false);
    }

    /** Starts the node after it was stopped or killed; returns once it takes connections. */
    public void startAgain() throws IOException {
        process = launch("rabbitmq", List.of(programs.resolve("rabbitmq-server").toString()));
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); !listens();) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new StartFailure("RabbitMQ did not start; its log: " + directory.resolve("rabbitmq.log"));
            }
            pause();
        }
    }

    /** The virtual machine itself, not the script that started it. */
    public Optional<ProcessHandle> virtualMachine() {
        return process.descendants().filter(child -> child.info().command().orElse("").contains("beam")).findFirst();
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

    private Process launch(String name, List<String> program) throws IOException {
        var command = new ArrayList<>(List.of("env"));
        command.addAll(environment());
        command.addAll(program);
        return new ProcessBuilder(Commands.inOwnSession(command)).directory(directory.toFile()).redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve(name + ".log").toFile())).start();
    }

    private List<String> environment() {
        return List.of("HOME=" + directory, "RABBITMQ_NODENAME=afterword-" + port + "@localhost",
                "RABBITMQ_NODE_PORT=" + port, "RABBITMQ_NODE_IP_ADDRESS=127.0.0.1",
                "RABBITMQ_DIST_PORT=" + distributionPort, "RABBITMQ_MNESIA_BASE=" + directory.resolve("data"),
                "RABBITMQ_LOG_BASE=" + directory.resolve("log"),
                "RABBITMQ_ENABLED_PLUGINS_FILE=" + directory.resolve("plugins"),
                "RABBITMQ_CONFIG_FILE=" + directory.resolve("rabbitmq.conf"), "RABBITMQ_CONF_ENV_FILE=/dev/null",
                "ERL_EPMD_PORT=" + nameServerPort, "ERL_EPMD_ADDRESS=127.0.0.1",
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-kernel inet_dist_use_interface {127,0,0,1}");
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
        if (nameServer != null) {
            nameServer.destroyForcibly();
        }
    }
}
