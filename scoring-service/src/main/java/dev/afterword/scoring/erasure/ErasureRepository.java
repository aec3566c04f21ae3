package dev.afterword.scoring.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** All that this database holds of a customer. Whoever stores more of them adds it here. */
@ApplicationScoped
class ErasureRepository {

    private static final String FORGET = """
            update response set customer_ref = null, segment = null
            where (workspace, response_id) in (
                select workspace, response_id from response
                where workspace = ? and customer_ref = ? and interaction_id < ?
                order by workspace, response_id limit ? for no key update)""";

    /**
     * What people wrote about the customer, and what the customer wrote, goes; how many there were and what came of it stays.
     */
    private static final String[] FORGET_RECOVERIES = {
            """
                    update recovery_entry set words = case when what in ('taken', 'closed') then words end
                    where (workspace, recovery_id) in (
                        select workspace, recovery_id from recovery where workspace = ? and customer_ref = ? and interaction_id < ?)""",
            """
                    update recovery_response set comment = null
                    where (workspace, recovery_id) in (select workspace, recovery_id from recovery where workspace = ? and customer_ref = ?)
                        and interaction_id < ?""",
            """
                    update recovery set customer_ref = null, interaction = interaction - 'customer_ref' - 'segment' - 'locale',
                        root_cause = null, action = null, version = version + 1
                    where workspace = ? and customer_ref = ? and interaction_id < ?""" };

    private static final String FORGET_EMAIL = "delete from customer_email where workspace = ? and customer_ref = ? and interaction_id < ?";

    private static final String IS_OPEN = """
            select exists (select from recovery where workspace = ? and customer_ref = ? and state = 'open')""";

    private final Database database;

    ErasureRepository(Database database) {
        this.database = database;
    }

    /** Takes the customer out of up to {@code limit} responses; returns of how many. */
    int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        return database.with(connection -> {
            try (var forget = connection.prepareStatement(FORGET)) {
                forget.setObject(1, workspace);
                forget.setString(2, customerRef);
                forget.setObject(3, Ids.boundAfter(erasedAt));
                forget.setInt(4, limit);
                return forget.executeUpdate();
            }
        });
    }

    /**
     * Takes the customer out of their recoveries, and forgets their address. The customer is held in the standings.
     *
     * @return whether they have come back since, and have an open recovery
     */
    boolean forgetRecoveries(UUID workspace, String customerRef, Instant erasedAt) {
        return database.with(connection -> {
            // Locked first, as by everybody who changes what belongs to a recovery.
            try (var lock = connection.prepareStatement(
                    "select from recovery where workspace = ? and customer_ref = ? order by recovery_id for update")) {
                lock.setObject(1, workspace);
                lock.setString(2, customerRef);
                lock.execute();
            }
            for (var sql : FORGET_RECOVERIES) {
                forget(connection, sql, workspace, customerRef, erasedAt);
            }
            forget(connection, FORGET_EMAIL, workspace, customerRef, erasedAt);
            try (var open = connection.prepareStatement(IS_OPEN)) {
                open.setObject(1, workspace);
                open.setString(2, customerRef);
                try (var row = open.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    private static void forget(Connection connection, String sql, UUID workspace, String customerRef, Instant erasedAt)
            throws SQLException {
        try (var forget = connection.prepareStatement(sql)) {
            forget.setObject(1, workspace);
            forget.setString(2, customerRef);
            forget.setObject(3, Ids.boundAfter(erasedAt));
            forget.executeUpdate();
        }
    }
}
