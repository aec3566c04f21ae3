package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * PostgreSQL without an installation, on a free loopback port. Its data stays where it is and is as safe as on a real
 * server: fsync, full page writes and synchronous commits are on.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;
    private final List<String> settings;

    private EmbeddedPostgres(PostgresBinaries binaries, Path data, Path log, int port, String password,
            List<String> settings) {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
        this.port = port;
        this.password = password;
        this.settings = settings;
    }

    /**
     * Starts the server; stops one first that a killed launcher left running on the same data.
     *
     * @param programs where PostgreSQL's programs are unpacked to, shared by all data directories
     * @param password of its superuser; the same at every start
     */
    public static EmbeddedPostgres start(Path programs, Path data, Path log, String password) throws IOException {
        return start(PostgresBinaries.unpackedUnder(programs), data, log, password, List.of());
    }

    /**
     * A server of our own from the programs installed on this machine.
     *
     * @param settings more of them, such as {@code work_mem=8MB}
     */
    public static EmbeddedPostgres startInstalled(Path data, Path log, String password, String... settings)
            throws IOException {
        var binaries = PostgresBinaries.installed().orElseThrow(
                () -> new StartFailure("PostgreSQL is not installed here (Debian, Ubuntu: apt install postgresql)."));
        return start(binaries, data, log, password, List.of(settings));
    }

    private static EmbeddedPostgres start(PostgresBinaries binaries, Path data, Path log, String password,
            List<String> settings) throws IOException {
        var postgres = new EmbeddedPostgres(binaries, data.toAbsolutePath(), log.toAbsolutePath(), Ports.free(), password,
                settings);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            postgres.initialise();
        }
        postgres.stopStale();
        postgres.launch();
        return postgres;
    }

    public PostgresServer server() {
        return new PostgresServer("127.0.0.1", port, SUPERUSER, password, "postgres");
    }

    /**
     * A copy of it on other data, which follows it from now on. While there is one, nothing counts as committed before the copy
     * has it, too.
     */
    EmbeddedPostgres standby(Path copy) throws IOException {
        var standby = new EmbeddedPostgres(binaries, copy.toAbsolutePath(), log, Ports.free(), password, settings);
        standby.follow(this);
        return standby;
    }

    /** Throws its data away, and begins anew as the standby of another server. */
    void follow(EmbeddedPostgres primary) throws IOException {
        Directories.delete(data);
        run("copy the primary", 120, "pg_basebackup", "-D", data.toString(), "-R", "-X", "stream", "-c", "fast", "-d",
                "postgresql://" + SUPERUSER + ":" + password + "@127.0.0.1:" + primary.port + "/");
        launch();
        primary.commitWithStandby();
    }

    private void commitWithStandby() throws IOException {
        try (var connection = server().connect("postgres"); var sql = connection.createStatement()) {
            sql.execute("alter system set synchronous_standby_names = '*'");
            sql.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The primary does not wait for its standby", e);
        }
    }

    /** As the power cut does it. */
    void kill() throws IOException {
        var postmaster = process().orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Makes the standby the primary. */
    void promote() throws IOException {
        run("be promoted", 60, "pg_ctl", "promote", "-w", "-s", "-D", data.toString());
    }

    private void initialise() throws IOException {
        Directories.delete(data); // what an interrupted first start left behind
        Files.createDirectories(data.getParent());
        Path passwordFile = PrivateFiles.write(data.resolveSibling("postgresql.pw"), password);
        try {
            run("initialise its data", 120, "initdb", "-U", SUPERUSER, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile, "-D", data.toString());
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void launch() throws IOException {
        run("start", 120, "pg_ctl", "start", "-w", "-t", "100", "-s", "-D", data.toString(), "-l", log.toString(), "-o",
                "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=''"
                        + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                        + " -c max_connections=200 -c shared_buffers=128MB -c timezone=UTC"
                        + settings.stream().map(setting -> " -c " + setting).collect(Collectors.joining()));
    }

    /** The pid in the file may long belong to somebody else: only a postmaster of this very directory is stopped. */
    private void stopStale() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        boolean ours = ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
        if (ours) {
            run("stop the one that a killed launcher left", 60, "pg_ctl", "stop", "-w", "-m", "fast", "-s", "-D",
                    data.toString());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /** Starts it again after {@link #stop}. */
    public void startAgain() throws IOException {
        launch();
    }

    /** Ends it without regard for whoever is connected; {@code immediate} leaves the repair to the next start. */
    public void stop(Shutdown mode) throws IOException {
        run("stop", 60, "pg_ctl", "stop", "-w", "-m", mode.name().toLowerCase(Locale.ROOT), "-s", "-D", data.toString());
    }

    /** The first of its processes; the others are its children. Empty while it is stopped. */
    public Optional<ProcessHandle> process() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                : Optional.empty();
    }

    /** How PostgreSQL is told to stop. */
    public enum Shutdown {
        FAST,
        IMMEDIATE
    }

    @Override
    public void close() throws IOException {
        stop(Shutdown.FAST);
    }

    private void run(String purpose, int seconds, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        int exit = Commands.run(Commands.inOwnSession(command), log, seconds);
        if (exit != 0) {
            throw new StartFailure("The embedded PostgreSQL could not " + purpose + " (" + program
                    + (exit < 0 ? " took too long" : " exit code " + exit) + "); its log: " + log);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, yet may open what root owns. */
    private static List<String> asOrdinaryUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!io.zonky.test.db.postgres.util.LinuxUtils.isUnshareAvailable()) {
            throw new StartFailure("PostgreSQL refuses to run as root, and this machine does not allow 'unshare -U' to get "
                    + "around that. Run as an ordinary user, or name a PostgreSQL server in " + ServerUrls.POSTGRES + ".");
        }
        return List.of("unshare", "-U");
    }
}
