package dev.afterword.scoring.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes customers out of recoveries: how many there were, and what came of them, stays. */
@ApplicationScoped
class ForgetRepository {

    /** Of the customer; or nobody's since an erasure before, while it speaks of a response that they gave since. */
    private static final String MEANT = """
            (select workspace, recovery_id from recovery where workspace = ? and customer_ref = ? and interaction_id < ?
            union
            select workspace, recovery_id from recovery_response said join recovery using (workspace, recovery_id)
            where workspace = ? and said.customer_ref = ? and said.interaction_id < ? and recovery.customer_ref is null)""";

    /** As by everybody who changes what belongs to a recovery. */
    private static final String LOCK = "select from recovery where (workspace, recovery_id) in " + MEANT
            + " order by recovery_id for update";

    private static final String FORGET_WORDS = """
            update recovery_entry set words = case when what in ('taken', 'closed') then words end
            where (workspace, recovery_id) in\s""" + MEANT;

    private static final String FORGET_CUSTOMER = """
            update recovery set customer_ref = null, interaction = interaction - 'customer_ref' - 'segment' - 'locale',
                root_cause = null, action = null, version = version + 1
            where (workspace, recovery_id) in\s""" + MEANT;

    private static final String FORGET_RESPONSES = """
            update recovery_response set comment = null, customer_ref = null
            where workspace = ? and customer_ref = ? and interaction_id < ?""";

    /** Of recoveries that were closed: as long as one is open, people have to know what it is about. */
    private static final String FORGET_RESPONSES_BEFORE = """
            update recovery_response set comment = null, customer_ref = null where (workspace, response_id) in (
                select said.workspace, said.response_id from recovery_response said join recovery using (workspace, recovery_id)
                where said.workspace = ? and said.answered_at < ? and recovery.state = 'closed'
                    and (said.customer_ref is not null or said.comment is not null)
                limit ? for update of said skip locked)""";

    private static final String IS_OPEN = """
            select exists (select from recovery where workspace = ? and customer_ref = ? and state = 'open')""";

    /** What belongs to them goes first; each statement sees the rows that were there before any of them. */
    private static final String REMOVE_CLOSED_BEFORE = """
            with old as (
                select workspace, recovery_id from recovery
                where workspace = ? and state = 'closed' and closed_at < ?
                order by closed_at limit ? for update skip locked),
            entries as (delete from recovery_entry using old where recovery_entry.workspace = old.workspace
                and recovery_entry.recovery_id = old.recovery_id),
            responses as (delete from recovery_response using old where recovery_response.workspace = old.workspace
                and recovery_response.recovery_id = old.recovery_id)
            delete from recovery using old where recovery.workspace = old.workspace and recovery.recovery_id = old.recovery_id""";

    private final Database database;
    private final Rows rows;

    ForgetRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** @return how many went */
    int removeClosedBefore(UUID workspace, Instant before, int limit) {
        return rows.change(REMOVE_CLOSED_BEFORE, workspace, before, limit);
    }

    /** @return of how many responses what the customer said went */
    int forgetResponsesBefore(UUID workspace, Instant before, int limit) {
        return rows.change(FORGET_RESPONSES_BEFORE, workspace, before, limit);
    }

    /**
     * The customer is held in the standings.
     *
     * @param before interactions from this id on are not meant
     * @return whether the customer has come back since, and has an open recovery
     */
    boolean forget(CustomerKey customer, UUID before) {
        return database.with(connection -> {
            for (var sql : List.of(LOCK, FORGET_WORDS, FORGET_CUSTOMER)) {
                forget(connection, sql, customer, before, 2);
            }
            forget(connection, FORGET_RESPONSES, customer, before, 1);
            try (var open = connection.prepareStatement(IS_OPEN)) {
                open.setObject(1, customer.workspace());
                open.setString(2, customer.ref());
                try (var row = open.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** @param times how often the statement names the customer */
    private static void forget(Connection connection, String sql, CustomerKey customer, UUID before, int times)
            throws SQLException {
        try (var forget = connection.prepareStatement(sql)) {
            for (int last = 0; last < 3 * times; last += 3) {
                forget.setObject(last + 1, customer.workspace());
                forget.setString(last + 2, customer.ref());
                forget.setObject(last + 3, before);
            }
            forget.execute();
        }
    }
}
