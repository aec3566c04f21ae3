package dev.afterword.scoring.recovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.database.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.ResponseKey;
import jakarta.enterprise.context.ApplicationScoped;

/** What recoveries speak of, and what was done about them. */
@ApplicationScoped
class HistoryRepository {

    private static final String REASONS = """
            select workspace, response_id, recovery_id, reasons from recovery_response
            where (workspace, response_id) in (select * from unnest(?::uuid[], ?::uuid[]))""";

    private static final String PUT = """
            insert into recovery_response (workspace, response_id, recovery_id, interaction_id, touchpoint, reasons, scores,
                comment, answered_at)
            select workspace, response_id, recovery_id, interaction_id, touchpoint, string_to_array(reasons, ','), scores, comment,
                answered_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::jsonb[], ?::text[],
                ?::timestamptz[]) as given (workspace, response_id, recovery_id, interaction_id, touchpoint, reasons, scores,
                comment, answered_at)
            on conflict (workspace, response_id) do update set recovery_id = excluded.recovery_id,
                reasons = excluded.reasons, scores = excluded.scores, comment = excluded.comment,
                answered_at = excluded.answered_at""";

    private static final String ADD = """
            insert into recovery_entry (workspace, recovery_id, at, key_id, actor, what, words, reasons)
            select workspace, recovery_id, at, key_id, actor, what, words, string_to_array(reasons, ',')
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as given (workspace, recovery_id, at, key_id, actor, what, words, reasons, position)
            order by position""";

    private static final String RESPONSES = """
            select * from recovery_response where workspace = ? and recovery_id = ? order by answered_at, response_id""";

    private static final String ENTRIES = """
            select * from recovery_entry where workspace = ? and recovery_id = ? order by entry_id""";

    private final Database database;

    HistoryRepository(Database database) {
        this.database = database;
    }

    /** What recoveries know of these responses. */
    Map<ResponseKey, Known> known(Collection<ResponseKey> responses) {
        return database.with(connection -> {
            var known = new HashMap<ResponseKey, Known>();
            try (var query = connection.prepareStatement(REASONS)) {
                new Columns<>(connection, query, responses).set("uuid", ResponseKey::workspace)
                        .set("uuid", ResponseKey::responseId);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        known.put(new ResponseKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                new Known(row.getObject(3, UUID.class), RecoveryRowRepository.texts(row, "reasons")));
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
                new Columns<>(connection, put, responses)
                        .set("uuid", SpokenOf::workspace)
                        .set("uuid", SpokenOf::responseId)
                        .set("uuid", SpokenOf::recoveryId)
                        .set("uuid", SpokenOf::interactionId)
                        .set("text", SpokenOf::touchpoint)
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
                new Columns<>(connection, add, entries)
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

    List<SpokenOf> responses(UUID workspace, UUID recoveryId) {
        return database.with(connection -> {
            var responses = new ArrayList<SpokenOf>();
            try (var query = connection.prepareStatement(RESPONSES)) {
                query.setObject(1, workspace);
                query.setObject(2, recoveryId);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        responses.add(new SpokenOf(workspace, row.getObject("response_id", UUID.class), recoveryId,
                                row.getObject("interaction_id", UUID.class), row.getString("touchpoint"),
                                RecoveryRowRepository.texts(row, "reasons"), scores(row.getString("scores")),
                                row.getString("comment"), RecoveryRowRepository.time(row, "answered_at")));
                    }
                }
            }
            return responses;
        });
    }

    /** Everything that is bad about the responses that a recovery speaks of. */
    List<String> reasons(Recovery recovery) {
        return responses(recovery.workspace(), recovery.id()).stream()
                .flatMap(response -> response.reasons().stream()).distinct().sorted().toList();
    }

    List<Entry> entries(UUID workspace, UUID recoveryId) {
        return database.with(connection -> {
            var entries = new ArrayList<Entry>();
            try (var query = connection.prepareStatement(ENTRIES)) {
                query.setObject(1, workspace);
                query.setObject(2, recoveryId);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        var key = row.getObject("key_id", UUID.class);
                        var actor = key == null ? null : new Entry.Actor(key, row.getString("actor"));
                        entries.add(new Entry(workspace, recoveryId, RecoveryRowRepository.time(row, "at"), actor,
                                row.getString("what"), row.getString("words"), RecoveryRowRepository.texts(row, "reasons")));
                    }
                }
            }
            return entries;
        });
    }

    private static Map<String, Integer> scores(String json) {
        return WireJson.mapper().convertValue(RecoveryRowRepository.parse(json, Map.class),
                new TypeReference<Map<String, Integer>>() {
                });
    }

    /**
     * @param recoveryId the latest that speaks of the response
     * @param reasons what was bad about it
     */
    record Known(UUID recoveryId, List<String> reasons) {
    }
}
