package dev.afterword.scoring.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.contracts.MetricScore;
import dev.afterword.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers said, from the responses that recoveries speak of. */
@ApplicationScoped
class SaidRepository {

    private static final String SAID = """
            select recovery_id, latest.response_id, latest.scores, latest.comment,
                array(select distinct reason from recovery_response r, unnest(r.reasons) as reason
                      where r.workspace = given.workspace and r.recovery_id = given.recovery_id order by reason) as reasons
            from (select distinct * from unnest(?::uuid[], ?::uuid[])) as given (workspace, recovery_id)
                left join lateral (
                    select response_id, scores, comment from recovery_response r
                    where r.workspace = given.workspace and r.recovery_id = given.recovery_id
                    order by answered_at desc, response_id desc limit 1) as latest on true""";

    private final Database database;

    SaidRepository(Database database) {
        this.database = database;
    }

    /** By the id of the recovery; for every one of them. */
    Map<UUID, Said> of(Collection<Recovery> recoveries) {
        if (recoveries.isEmpty()) {
            return Map.of();
        }
        return database.with(connection -> {
            var said = new HashMap<UUID, Said>();
            try (var query = connection.prepareStatement(SAID)) {
                Columns.of(query, recoveries).set("uuid", Recovery::workspace).set("uuid", Recovery::id);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        said.put(row.getObject("recovery_id", UUID.class),
                                new Said(RecoveryRowRepository.texts(row, "reasons"),
                                        row.getObject("response_id", UUID.class), scores(row), row.getString("comment")));
                    }
                }
            }
            return said;
        });
    }

    private static List<MetricScore> scores(ResultSet row) throws SQLException {
        var scores = RecoveryRowRepository.scores(row);
        return scores == null ? List.of()
                : new TreeMap<>(scores).entrySet().stream().map(s -> new MetricScore(s.getKey(), s.getValue())).toList();
    }
}
