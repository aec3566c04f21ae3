package dev.afterword.survey.invitation;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import dev.afterword.columns.IndexScans;
import dev.afterword.survey.policy.Contactable.Key;
import dev.afterword.survey.policy.domain.CustomerHistory;
import dev.afterword.survey.policy.domain.FrequencyRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers were invited to before. Plain JDBC: one statement for a batch. */
@ApplicationScoped
class HistoryRepository {

    /** Customer by customer, each by the index: the more invitations there are, the fewer of them are theirs. */
    private static final String FIND = """
            select workspace, contact_key, history.*
            from unnest(?::uuid[], ?::text[]) as given (workspace, contact_key) cross join lateral (
                select survey_key, count(*) filter (where created_at > ?), max(created_at)
                from invitation
                where invitation.workspace = given.workspace and invitation.contact_key = given.contact_key
                    and suppressed_because is null and failed_because is null and created_at > ?
                group by survey_key) as history""";

    private static final String KNOWN = "select interaction_id from invitation where interaction_id = any (?)";

    private final DataSource database;

    HistoryRepository(DataSource database) {
        this.database = database;
    }

    /** Which of these interactions were decided about before. */
    Set<UUID> known(Collection<UUID> interactions) {
        try (var connection = database.getConnection(); var find = connection.prepareStatement(KNOWN)) {
            find.setArray(1, connection.createArrayOf("uuid", interactions.toArray()));
            var known = new HashSet<UUID>();
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    known.add(row.getObject(1, UUID.class));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read which interactions are known", e);
        }
    }

    /** Of those who were never invited nothing is returned. */
    Map<Key, CustomerHistory> of(Collection<Key> customers, Instant now) {
        var keys = new TreeSet<>(customers);
        try (var connection = database.getConnection(); var find = connection.prepareStatement(FIND)) {
            IndexScans.prefer(connection);
            Columns.of(find, keys).set("uuid", Key::workspace).set("text", Key::contactKey);
            find.setObject(3, now.minus(FrequencyRules.YEAR).atOffset(UTC));
            find.setObject(4, now.minus(FrequencyRules.LOOK_BACK).atOffset(UTC));
            var histories = new HashMap<Key, CustomerHistory>();
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    var key = new Key(row.getObject(1, UUID.class), row.getString(2));
                    histories.put(key, histories.getOrDefault(key, CustomerHistory.NONE)
                            .and(row.getInt(4), row.getString(3), row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            IndexScans.preferNoLonger(connection);
            return histories;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what customers were invited to", e);
        }
    }
}
