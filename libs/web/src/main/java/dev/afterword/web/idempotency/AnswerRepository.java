package dev.afterword.web.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** The answers already given. Uses the connection of the transaction at hand. */
@Singleton
class AnswerRepository {

    private final DataSource database;

    AnswerRepository(DataSource database) {
        this.database = database;
    }

    record Found(byte[] fingerprint, StoredAnswer answer) {
    }

    /** Held until the transaction ends. @return false when another transaction holds it */
    boolean tryLock(long lockId) {
        return run("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, lockId);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        });
    }

    Optional<Found> find(IdempotentRequest request) {
        return run("select fingerprint, status, location, body from idempotency where workspace = ? and key = ?", statement -> {
            statement.setObject(1, request.workspace());
            statement.setString(2, request.key());
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(found(row)) : Optional.empty();
        });
    }

    void add(IdempotentRequest request, StoredAnswer answer) {
        run("insert into idempotency (workspace, key, fingerprint, status, location, body) values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    statement.setObject(1, request.workspace());
                    statement.setString(2, request.key());
                    statement.setBytes(3, request.fingerprint());
                    statement.setInt(4, answer.status());
                    statement.setString(5, answer.location());
                    statement.setString(6, answer.body());
                    return statement.executeUpdate();
                });
    }

    /** @return how many rows went, at most {@code limit} */
    int removeOlderThan(int hours, int limit) {
        return run("""
                delete from idempotency where (workspace, key) in (
                    select workspace, key from idempotency where created_at < now() - make_interval(hours => ?)
                    order by created_at limit ? for update skip locked)""", statement -> {
            statement.setInt(1, hours);
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }

    static Found found(ResultSet row) throws SQLException {
        return new Found(row.getBytes("fingerprint"),
                new StoredAnswer(row.getInt("status"), row.getString("location"), row.getString("body")));
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of given answers cannot be used", e);
        }
    }

    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
