package dev.afterword.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.messaging.EventCodec;
import dev.afterword.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks into the database of a test, past the code under test. */
@ApplicationScoped
public class StoredRows {

    private static final String OF_MONTHS = """
            select concat_ws(' ', metric, breakdown, touchpoint, %s, value), sum(count)::bigint from %s
            where workspace = ? group by 1 having sum(count) > 0""";

    @Inject
    DataSource database;

    /** The events that wait in the outbox, oldest first. */
    public List<CloudEvent<ScoreComputed>> events(UUID workspace) {
        return query("""
                select body from outbox where workspace = ? and body::jsonb ->> 'type' = 'score.computed.v1'
                order by position""", workspace, row -> read(row.getString(1)));
    }

    /** Events of every type that wait in the outbox, oldest first. */
    public List<CloudEvent<EventData>> told(UUID workspace) {
        return query("select body from outbox where workspace = ? order by position", workspace,
                row -> EventCodec.ofEveryType().read(row.getString(1).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, of one kind alone. */
    public <T extends EventData> List<T> told(UUID workspace, Class<T> kind) {
        return told(workspace).stream().map(CloudEvent::data).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How many rows of all tables hold that text in whatever column. */
    public long tracesAnywhere(String text) {
        return tables().stream().mapToLong(table -> traces(table, text)).sum();
    }

    /** The tables in which rows hold that text in whatever column. */
    public List<String> tablesHolding(String text) {
        return tables().stream().filter(table -> traces(table, text) > 0).toList();
    }

    private long traces(String table, String text) {
        return count("select count(*) from \"" + table + "\" t where strpos(t::text, ?) > 0", text);
    }

    private List<String> tables() {
        return tables("select table_name from information_schema.tables where table_schema = 'public'");
    }

    private List<String> tables(String sql) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            var tables = new ArrayList<String>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables in which rows name that customer. */
    public List<String> tablesNaming(String customerRef) {
        return tables("select table_name from information_schema.columns where column_name = 'customer_ref' order by 1")
                .stream()
                .filter(table -> count("select count(*) from \"" + table + "\" where customer_ref = ?", customerRef) > 0)
                .toList();
    }

    /** Changes rows, past the code under test. */
    public void execute(String sql, UUID workspace) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, workspace);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The bodies of those of one type. */
    public List<String> bodies(UUID workspace, String type) {
        return query("select body from outbox where workspace = ? order by position", workspace, row -> row.getString(1))
                .stream().filter(body -> body.contains("\"" + type + "\"")).toList();
    }

    /** Tallies above zero, each as {@code metric touchpoint day value}; of those of months, that they add up. */
    public Map<String, Long> tallies(UUID workspace) {
        assertThat(counts(OF_MONTHS.formatted("month", "tally_month"), workspace)).as("tallies of months")
                .isEqualTo(counts(OF_MONTHS.formatted("date_trunc('month', day)::date", "tally"), workspace));
        return counts(
                """
                        select concat_ws(' ', metric, touchpoint, day, value), count from tally
                        where workspace = ? and count > 0 and breakdown = 'all'
                            and metric in (select unnest(string_to_array('nps csat ces polite responsive efficient knowledgeable'
                                || ' easy_to_work_with', ' ')))""",
                workspace);
    }

    /** The same, counted slowly from the scores themselves. */
    public Map<String, Long> recount(UUID workspace) {
        return counts("""
                select concat_ws(' ', metric, touchpoint, day, value), count(*)
                from score join response using (workspace, response_id) where workspace = ?
                group by metric, touchpoint, day, value""", workspace);
    }

    /** Every tally above zero, with its breakdown. */
    public Map<String, Long> everyTally(UUID workspace) {
        return counts("""
                select concat_ws(' ', metric, breakdown, touchpoint, day, value), count from tally
                where workspace = ? and count > 0""", workspace);
    }

    /** What each customer is, and whether somebody is winning them back. */
    public Map<String, String> standings(UUID workspace) {
        var standings = new TreeMap<String, String>();
        query("select * from standing where workspace = ?", workspace,
                row -> standings.put(row.getString("customer_ref"), row.getString("standing")));
        return standings;
    }

    public long responses(UUID workspace) {
        return query("select count(*) from response where workspace = ?", workspace, row -> row.getLong(1)).get(0);
    }

    /** How many rows hold that text in whatever column. */
    public long tracesOf(String text) {
        return count("select count(*) from response t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from outbox t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from tally t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from tally_month t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from interaction t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from second_chance t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from comment t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from crm_event t where strpos(t::text, ?) > 0", text)
                + count("select count(*) from forgotten_customer t where strpos(t::text, ?) > 0", text);
    }

    private long count(String sql, String text) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(sql)) {
            query.setString(1, text);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Map<String, Long> counts(String sql, UUID workspace) {
        var counts = new TreeMap<String, Long>();
        query(sql, workspace, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private <R> List<R> query(String sql, UUID workspace, Reading<R> reading) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(sql)) {
            query.setObject(1, workspace);
            var rows = new ArrayList<R>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static CloudEvent<ScoreComputed> read(String body) {
        try {
            return WireJson.mapper().readValue(body, new TypeReference<CloudEvent<ScoreComputed>>() {
            });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }
}
