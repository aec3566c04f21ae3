package dev.afterword.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether the database answers within two seconds: an orchestrator waits for three. Quarkus' own check has no limit and says
 * nothing for a minute while a database is frozen. The group says that it is the database and nothing else.
 */
@Readiness
@HealthGroup("database")
@ApplicationScoped
class DatabaseHealth implements AsyncHealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final DataSource database;
    private final Duration limit;

    @Inject
    DatabaseHealth(DataSource database) {
        this(database, LIMIT);
    }

    /** @param limit whole seconds */
    DatabaseHealth(DataSource database, Duration limit) {
        this.database = database;
        this.limit = limit;
    }

    /** The limit holds for the wait for a connection, too: a pool whose connections all hang gives none. */
    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::answers).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem().after(limit).recoverWithItem(false)
                .map(up -> HealthCheckResponse.named("database").status(up).build());
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(Math.toIntExact(limit.toSeconds())) || answersAgain(connection);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection that gave no answer is closed. The pool does not hear of it unless a statement fails on it. */
    private static boolean answersAgain(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("select 1");
        }
    }
}
