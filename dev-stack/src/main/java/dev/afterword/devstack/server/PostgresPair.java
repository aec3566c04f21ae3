package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A primary and the standby that has all that was committed; or one server alone. */
public final class PostgresPair implements AutoCloseable {

    private final PostgresServer server;
    private EmbeddedPostgres primary;
    private EmbeddedPostgres standby;

    private PostgresPair(EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.primary = primary;
        this.standby = standby;
        var first = primary.server();
        server = new PostgresServer(all().stream().flatMap(one -> one.server().addresses().stream()).toList(), first.user(),
                first.password(), first.adminDatabase());
    }

    /** Servers of our own from the programs installed on this machine. */
    public static PostgresPair start(Path directory, String password, boolean withStandby) throws IOException {
        var primary = EmbeddedPostgres.startInstalled(directory.resolve("data"), directory.resolve("postgresql.log"), password);
        try {
            return new PostgresPair(primary, withStandby ? primary.standby(directory.resolve("copy")) : null);
        } catch (IOException | RuntimeException e) {
            primary.close();
            throw e;
        }
    }

    /** Both addresses: who is the primary changes. */
    public PostgresServer server() {
        return server;
    }

    public synchronized EmbeddedPostgres primary() {
        return primary;
    }

    public synchronized List<EmbeddedPostgres> all() {
        return Stream.of(primary, standby).filter(one -> one != null).toList();
    }

    /** Kills the primary, and makes the standby the one that everybody writes to. */
    public synchronized void failOver() throws IOException {
        primary.kill();
        standby.promote();
        var dead = primary;
        primary = standby;
        standby = dead;
    }

    /** The one that was killed comes back as the standby. */
    public synchronized void repair() throws IOException {
        standby.follow(primary);
    }

    @Override
    public void close() throws IOException {
        IOException fault = null;
        for (EmbeddedPostgres one : all()) { // the primary first: it would wait for a standby that is gone
            try {
                if (one.process().isPresent()) {
                    one.close();
                }
            } catch (IOException | StartFailure e) {
                fault = new IOException(e);
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
