package dev.afterword.scoring.score;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.score.domain.ScoredRevision;
import jakarta.enterprise.context.ApplicationScoped;

/** The scores that count now, of responses that {@link ResponseRepository} has added or locked. */
@ApplicationScoped
class ScoreRepository {

    private static final String READ = """
            select workspace, response_id, metric, value
            from score join unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id) using (workspace, response_id)""";

    private static final String REMOVE = """
            delete from score using unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
            where score.workspace = given.workspace and score.response_id = given.response_id""";

    private static final String ADD = """
            insert into score (workspace, response_id, metric, value)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::smallint[])""";

    private final Database database;

    ScoreRepository(Database database) {
        this.database = database;
    }

    /** The same revisions with their scores. */
    List<ScoredRevision> read(List<ScoredRevision> revisions) {
        if (revisions.isEmpty()) {
            return revisions;
        }
        var scores = new HashMap<ResponseKey, Map<Metric, Integer>>();
        database.with(connection -> {
            try (var read = connection.prepareStatement(READ)) {
                setKeys(Columns.of(read, revisions));
                try (var row = read.executeQuery()) {
                    while (row.next()) {
                        var key = new ResponseKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                        scores.computeIfAbsent(key, k -> new EnumMap<>(Metric.class))
                                .put(Metric.named(row.getString(3)).orElseThrow(), row.getInt(4));
                    }
                }
            }
            return null;
        });
        return revisions.stream().map(r -> r.withScores(scores.getOrDefault(r.response(), Map.of()))).toList();
    }

    void remove(Collection<ScoredRevision> revisions) {
        if (!revisions.isEmpty()) {
            database.with(connection -> {
                try (var remove = connection.prepareStatement(REMOVE)) {
                    setKeys(Columns.of(remove, revisions));
                    return remove.executeUpdate();
                }
            });
        }
    }

    void add(Collection<ScoredRevision> revisions) {
        var scores = revisions.stream().flatMap(revision -> revision.scores().entrySet().stream()
                .map(score -> new Score(revision.response(), score.getKey(), score.getValue()))).toList();
        if (!scores.isEmpty()) {
            database.with(connection -> {
                try (var add = connection.prepareStatement(ADD)) {
                    Columns.of(add, scores)
                            .set("uuid", score -> score.response().workspace())
                            .set("uuid", score -> score.response().responseId())
                            .set("text", score -> score.metric().wireName())
                            .set("smallint", Score::value);
                    return add.executeUpdate();
                }
            });
        }
    }

    private static void setKeys(Columns<ScoredRevision> columns) throws SQLException {
        columns.set("uuid", revision -> revision.response().workspace())
                .set("uuid", revision -> revision.response().responseId());
    }

    private record Score(ResponseKey response, Metric metric, int value) {
    }
}
