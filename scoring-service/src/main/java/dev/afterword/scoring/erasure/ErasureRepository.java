package dev.afterword.scoring.erasure;

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
}
