package dev.afterword.web.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

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
            setArray(statement, 1, "bigint", requests, IdempotentRequest::lockId);
            return byPlace(statement, row -> row.getBoolean(2));
        });
    }

    /** By the index of each request that was answered before. */
    Map<Integer, AnswerRepository.Found> find(List<IdempotentRequest> requests) {
        return run(FIND, statement -> {
            setArray(statement, 1, "uuid", requests, IdempotentRequest::workspace);
            setArray(statement, 2, "text", requests, IdempotentRequest::key);
            return byPlace(statement, AnswerRepository::found);
        });
    }

    void add(List<IdempotencyOfMany.Answered> answered) {
        run(ADD, statement -> {
            setArray(statement, 1, "uuid", answered, each -> each.request().workspace());
            setArray(statement, 2, "text", answered, each -> each.request().key());
            statement.setArray(3, statement.getConnection().createArrayOf("bytea",
                    answered.stream().map(each -> each.request().fingerprint()).toArray(byte[][]::new)));
            setArray(statement, 4, "int", answered, each -> each.answer().status());
            setArray(statement, 5, "text", answered, each -> each.answer().location());
            setArray(statement, 6, "text", answered, each -> each.answer().body());
            return statement.executeUpdate();
        });
    }

    private static <T> void setArray(PreparedStatement statement, int index, String type, List<T> of, Function<T, ?> part)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, of.stream().map(part).toArray()));
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
