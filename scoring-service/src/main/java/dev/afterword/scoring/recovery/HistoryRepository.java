package dev.afterword.scoring.recovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.ResponseKey;
import jakarta.enterprise.context.ApplicationScoped;

/** What recoveries speak of, and what was done about them. */
@ApplicationScoped
class HistoryRepository {

    private static final String REASONS = """
            select workspace, response_id, recovery_id, reasons, scores, comment from recovery_response
            where (workspace, response_id) in (select * from unnest(?::uuid[], ?::uuid[]))""";

    private static final String PUT = """
            insert into recovery_response (workspace, response_id, recovery_id, interaction_id, touchpoint, customer_ref, reasons,
                scores, comment, answered_at)
            select workspace, response_id, recovery_id, interaction_id, touchpoint, customer_ref, string_to_array(reasons, ','),
                scores, comment, answered_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::text[],
                ?::timestamptz[]) as given (workspace, response_id, recovery_id, interaction_id, touchpoint, customer_ref, reasons,
                scores, comment, answered_at)
            on conflict (workspace, response_id) do update set recovery_id = excluded.recovery_id, customer_ref = excluded.customer_ref,
                reasons = excluded.reasons, scores = excluded.scores, comment = excluded.comment,
                answered_at = excluded.answered_at""";

    private static final String ADD = """
            insert into recovery_entry (workspace, recovery_id, at, key_id, actor, what, words, reasons)
            select workspace, recovery_id, at, key_id, actor, what, words, string_to_array(reasons, ',')
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as given (workspace, recovery_id, at, key_id, actor, what, words, reasons, position)
            order by position""";

    private static final String RESPONSES = """
            select * from recovery_response where workspace = ? and recovery_id = ?
            order by answered_at desc, response_id desc limit ?""";

    private static final String ENTRIES = """
            select * from recovery_entry where workspace = ? and recovery_id = ? order by entry_id desc limit ?""";

    private final Database database;

    HistoryRepository(Database database) {
        this.database = database;
    }

    /** What recoveries know of these responses. */
    Map<ResponseKey, Known> known(Collection<ResponseKey> responses) {
        return responses.isEmpty() ? Map.of() : database.with(connection -> {
            var known = new HashMap<ResponseKey, Known>();
            try (var query = connection.prepareStatement(REASONS)) {
                Columns.of(query, responses).set("uuid", ResponseKey::workspace)
                        .set("uuid", ResponseKey::responseId);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        known.put(new ResponseKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                new Known(row.getObject(3, UUID.class), RecoveryRowRepository.texts(row, "reasons"),
                                        RecoveryRowRepository.scores(row), row.getString("comment")));
                    }
                }
            }
            return known;
        });
    }

    /** One for each response. */
    void put(Collection<SpokenOf> responses) {
        database.with(connection -> {
            try (var put = connection.prepareStatement(PUT)) {
                Columns.of(put, responses)
                        .set("uuid", SpokenOf::workspace)
                        .set("uuid", SpokenOf::responseId)
                        .set("uuid", SpokenOf::recoveryId)
                        .set("uuid", SpokenOf::interactionId)
                        .set("text", SpokenOf::touchpoint)
                        .set("text", SpokenOf::customerRef)
                        .set("text", response -> String.join(",", response.reasons()))
                        .set("jsonb", response -> RecoveryRowRepository.json(response.scores()))
                        .set("text", SpokenOf::comment)
                        .set("timestamptz", SpokenOf::answeredAt);
                return put.executeUpdate();
            }
        });
    }

    void add(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        database.with(connection -> {
            try (var add = connection.prepareStatement(ADD)) {
                Columns.of(add, entries)
                        .set("uuid", Entry::workspace)
                        .set("uuid", Entry::recoveryId)
                        .set("timestamptz", Entry::at)
                        .set("uuid", entry -> entry.actor() == null ? null : entry.actor().keyId())
                        .set("text", entry -> entry.actor() == null ? null : entry.actor().name())
                        .set("text", Entry::what)
                        .set("text", Entry::words)
                        .set("text", entry -> entry.reasons() == null ? null : String.join(",", entry.reasons()));
                return add.executeUpdate();
            }
        });
    }

    /** The latest of them, in the order in which they were answered. */
    List<SpokenOf> responses(UUID workspace, UUID recoveryId, int limit) {
        return database.with(connection -> {
            var responses = new ArrayList<SpokenOf>();
            try (var query = connection.prepareStatement(RESPONSES)) {
                query.setObject(1, workspace);
                query.setObject(2, recoveryId);
                query.setInt(3, limit);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        responses.add(new SpokenOf(workspace, row.getObject("response_id", UUID.class), recoveryId,
                                row.getObject("interaction_id", UUID.class), row.getString("touchpoint"),
                                row.getString("customer_ref"),
                                RecoveryRowRepository.texts(row, "reasons"), RecoveryRowRepository.scores(row),
                                row.getString("comment"), RecoveryRowRepository.time(row, "answered_at")));
                    }
                }
            }
            Collections.reverse(responses);
            return responses;
        });
    }

    /** The latest of them, in their order. */
    List<Entry> entries(UUID workspace, UUID recoveryId, int limit) {
        return database.with(connection -> {
            var entries = new ArrayList<Entry>();
            try (var query = connection.prepareStatement(ENTRIES)) {
                query.setObject(1, workspace);
                query.setObject(2, recoveryId);
                query.setInt(3, limit);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        var key = row.getObject("key_id", UUID.class);
                        var actor = key == null ? null : new Entry.Actor(key, row.getString("actor"));
                        entries.add(new Entry(workspace, recoveryId, RecoveryRowRepository.time(row, "at"), actor,
                                row.getString("what"), row.getString("words"), RecoveryRowRepository.texts(row, "reasons")));
                    }
                }
            }
            Collections.reverse(entries);
            return entries;
        });
    }

    /**
     * @param recoveryId the latest that speaks of the response
     * @param reasons what was bad about it
     * @param scores metric to value
     * @param comment {@code null} when there was none
     */
    record Known(UUID recoveryId, List<String> reasons, Map<String, Integer> scores, String comment) {

        static Known of(SpokenOf response) {
            return new Known(response.recoveryId(), response.reasons(), response.scores(), response.comment());
        }
    }
}
