package dev.afterword.devstack.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.EmbeddedBroker;
import dev.afterword.devstack.server.EmbeddedPostgres;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.server.ServerUrls;

/** The database server and the broker of a stack: embedded, or the real ones that the environment names. */
final class Servers implements AutoCloseable {

    static final String CRM_DATABASE = "crm";

    private static final List<String> DATABASES = List.of("feedback_api", "survey_service", "scoring_service", CRM_DATABASE);

    private final StackOptions options;
    private final Closing closing = new Closing();
    private PostgresServer postgres;
    private BrokerServer broker;

    private Servers(StackOptions options) {
        this.options = options;
    }

    static Servers start(StackOptions options, DataDirectory data, Secrets secrets, Steps steps) throws Exception {
        var servers = new Servers(options);
        try {
            servers.startPostgres(data, secrets, steps);
            servers.startBroker(data, secrets, steps);
            return servers;
        } catch (Exception e) {
            servers.close();
            throw e;
        }
    }

    private void startPostgres(DataDirectory data, Secrets secrets, Steps steps) throws Exception {
        var real = ServerUrls.postgres(options.environment());
        postgres = real.isPresent() ? real.get() : steps.run("PostgreSQL", () -> {
            var embedded = EmbeddedPostgres.start(options.programs(), data.root().resolve("postgresql"),
                    data.log("postgresql"), secrets.postgres());
            closing.add("PostgreSQL", embedded);
            return embedded.server();
        });
        if (options.own() && real.isPresent()) {
            closing.add("the databases of this run", this::dropDatabases);
        }
        steps.run("databases on " + postgres, () -> {
            DATABASES.forEach(database -> postgres.createIfMissing(options.databasePrefix() + database));
            return null;
        });
    }

    private void startBroker(DataDirectory data, Secrets secrets, Steps steps) throws Exception {
        var real = ServerUrls.broker(options.environment());
        if (real.isPresent()) {
            broker = real.get();
            steps.run(broker.toString(), () -> {
                SharedBroker.check(broker, options.own());
                return null;
            });
            return;
        }
        broker = steps.run("message broker", () -> {
            var embedded = EmbeddedBroker.start(data.root().resolve("broker"), secrets.broker());
            closing.add("the message broker", embedded);
            return embedded.server();
        });
    }

    PostgresServer postgres() {
        return postgres;
    }

    BrokerServer broker() {
        return broker;
    }

    /** Leaves a real server as it was before; an embedded one goes with its directory. */
    private void dropDatabases() throws SQLException {
        for (String database : DATABASES) {
            postgres.drop(options.databasePrefix() + database);
        }
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
