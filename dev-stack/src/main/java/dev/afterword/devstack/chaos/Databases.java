package dev.afterword.devstack.chaos;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import dev.afterword.devstack.server.PostgresServer;

/** A look into the databases of the services and of the CRM, past their APIs. */
final class Databases implements Kept {

    private final PostgresServer server;
    private final String prefix;

    Databases(PostgresServer server, String prefix) {
        this.server = server;
        this.prefix = prefix;
    }

    /** One number. */
    long count(String database, String query) throws SQLException {
        try (var connection = server.connect(prefix + database);
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Two columns, both as text. */
    Map<String, String> pairs(String database, String query) throws SQLException {
        var pairs = new HashMap<String, String>();
        try (var connection = server.connect(prefix + database);
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
        }
        return pairs;
    }

    @Override
    public Map<String, String> interactions() throws SQLException {
        return pairs("feedback_api", "select source_id, string_agg(id::text, ' ') from interaction group by source_id");
    }

    @Override
    public Map<String, String> responses() throws SQLException {
        return pairs("survey_service", "select id::text, revision || ' ' || answers from response");
    }

    @Override
    public Map<String, String> scores() throws SQLException {
        return pairs("scoring_service", """
                select response_id::text, concat(revision, ' ', string_agg(metric || '=' || value, ' ' order by metric))
                from response left join score using (workspace, response_id) group by response_id, revision""");
    }

    @Override
    public Map<String, String> facts() throws SQLException {
        return pairs("crm", "select fact, count(*)::text from event group by fact");
    }

    @Override
    public long tallies() throws SQLException {
        return count("scoring_service", "select count(*) from tally where breakdown = 'all'");
    }

    /** There are tallies of other things beside those of scores. Those of months follow from those of days. */
    @Override
    public long wrongTallies() throws SQLException {
        return wrongMonths() + count("scoring_service", """
                select count(*) from (
                    select workspace, metric, touchpoint, day, value, count(*) as n
                    from score join response using (workspace, response_id) group by 1, 2, 3, 4, 5) recount
                full outer join (select * from tally where breakdown = 'all' and count <> 0
                        and metric in (select metric from score)) tally
                    using (workspace, metric, touchpoint, day, value)
                where n is distinct from count""");
    }

    private long wrongMonths() throws SQLException {
        return count("scoring_service", """
                select count(*) from (
                    select workspace, metric, breakdown, touchpoint, date_trunc('month', day)::date as month, value,
                        sum(count) as n
                    from tally group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0) days
                full outer join (select * from tally_month where count <> 0) months
                    using (workspace, metric, breakdown, touchpoint, month, value)
                where n is distinct from count""");
    }

    @Override
    public long unsent() throws SQLException {
        return count("feedback_api", "select count(*) from outbox") + count("survey_service", "select count(*) from outbox")
                + count("scoring_service", "select count(*) from outbox");
    }
}
