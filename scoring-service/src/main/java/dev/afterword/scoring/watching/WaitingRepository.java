package dev.afterword.scoring.watching;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts through indexes of what is open, and never further than an operator wants to know. */
@ApplicationScoped
class WaitingRepository {

    private static final String RECOVERIES = """
            select (select count(*) from (select 1 from recovery where state = 'open' limit 100000) open),
                (select count(*) from (select 1 from recovery where state = 'open' and due_at < now() limit 100000) late)""";

    /** The oldest event of a queue is the first in its line: one look into the index for each queue. */
    private static final String CRM_QUEUES = """
            select count(*), count(*) filter (where behind), count(*) filter (where failures > 0),
                (select count(*) from (select 1 from crm_delivery limit 100000) held),
                coalesce(extract(epoch from now() - min((select e.kept_at
                    from crm_delivery d join crm_event e using (event_id)
                    where d.queue_id = q.queue_id order by d.position limit 1))), 0)
            from crm_queue q where deleted_at is null""";

    private final Rows rows;

    WaitingRepository(Rows rows) {
        this.rows = rows;
    }

    double[] recoveries() {
        return rows.first(RECOVERIES, row -> numbers(row, 2)).orElseThrow();
    }

    double[] crmQueues() {
        return rows.first(CRM_QUEUES, row -> numbers(row, 5)).orElseThrow();
    }

    private static double[] numbers(ResultSet row, int columns) throws SQLException {
        var numbers = new double[columns];
        for (int i = 0; i < columns; i++) {
            numbers[i] = row.getDouble(i + 1);
        }
        return numbers;
    }
}
