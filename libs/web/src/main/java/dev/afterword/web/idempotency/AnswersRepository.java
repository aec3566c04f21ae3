package dev.afterword.web.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import jakarta.inject.Singleton;

/** {@link AnswerRepository} for many requests at once: one statement each. Uses the connection of the transaction at hand. */
@Singleton
class AnswersRepository {

    private static final String TRY_LOCK = """
            select place, pg_try_advisory_xact_lock(id) from unnest(?::bigint[]) with ordinality as lock (id, place)""";

    private static final String FIND = """
            select asked.place, fingerprint, status, location, body
            from unnest(?::uuid[], ?::text[]) with ordinality as asked (workspace, key, place)
            join idempotency using (workspace, key)""";

    private static final String ADD = """
            insert into idempotency (workspace, key, fingerprint, status, location, body)
            select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::int[], ?::text[], ?::text[])""";

    private final DataSource database;

    AnswersRepository(DataSource database) {
        this.database = database;
    }

    /** By the index of each request: false when another transaction holds it. Held until the transaction ends. */
    Map<Integer, Boolean> tryLock(List<IdempotentRequest> requests) {
        return run(TRY_LOCK, statement -> {
            Columns.of(statement, requests).set("bigint", IdempotentRequest::lockId);
            return byPlace(statement, row -> row.getBoolean(2));
        });
    }

    /** By the index of each request that was answered before. */
    Map<Integer, AnswerRepository.Found> find(List<IdempotentRequest> requests) {
        return run(FIND, statement -> {
            Columns.of(statement, requests).set("uuid", IdempotentRequest::workspace).set("text", IdempotentRequest::key);
            return byPlace(statement, AnswerRepository::found);
        });
    }

    void add(List<IdempotencyOfMany.Answered> answered) {
        run(ADD, statement -> {
            Columns.of(statement, answered)
                    .set("uuid", each -> each.request().workspace())
                    .set("text", each -> each.request().key())
                    .set("bytea", each -> each.request().fingerprint())
                    .set("int", each -> each.answer().status())
                    .set("text", each -> each.answer().location())
                    .set("text", each -> each.answer().body());
            return statement.executeUpdate();
        });
    }

    private static <T> Map<Integer, T> byPlace(PreparedStatement statement, Row<T> read) throws SQLException {
        Map<Integer, T> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getInt("place") - 1, read.of(rows)); // ordinality counts from one
            }
        }
        return found;
    }

    private <T> T run(String sql, AnswerRepository.Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of given answers cannot be used", e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
