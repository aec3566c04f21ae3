package dev.afterword.survey.invitation;

import static java.time.ZoneOffset.UTC;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import dev.afterword.survey.trigger.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;

/** Messages that are still to be sent. Plain JDBC: a statement for a batch. */
@ApplicationScoped
public class DeliveryRepository {

    private static final String ADD = """
            insert into delivery (id, interaction_id, workspace, kind, channel, address, address_key, time_zone, next_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[])""";

    /** Whoever is slower than its claim finds at {@link #begin} that it has lost it. */
    private static final String CLAIM = """
            update delivery set claim = ?, claimed_until = ?, attempts = attempts + 1
            where id in (
                select id from delivery where next_at <= ? and (claimed_until is null or claimed_until < ?)
                order by next_at limit ? for update skip locked)
            returning *""";

    private static final String BEGIN = """
            update delivery set sending_since = ?, claimed_until = ?
            where id = ? and claim = ? and claimed_until > ?""";

    private static final String RETRY = """
            update delivery set next_at = ?, claim = null, claimed_until = null, sending_since = null where id = ?""";

    private static final String REMOVE = "delete from delivery where id = ?";

    private static final String FORGET = "delete from delivery where interaction_id = any (?)";

    private final DataSource database;

    DeliveryRepository(DataSource database) {
        this.database = database;
    }

    public void add(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        run(ADD, add -> {
            Columns.of(add, deliveries)
                    .set("uuid", Delivery::id)
                    .set("uuid", Delivery::interactionId)
                    .set("uuid", Delivery::workspace)
                    .set("text", row -> row.reminder() ? "reminder" : "invitation")
                    .set("text", row -> row.channel().wireName())
                    .set("text", Delivery::address)
                    .set("text", Delivery::addressKey)
                    .set("text", row -> row.zone().getId())
                    .set("timestamptz", row -> row.nextAt().atOffset(UTC));
            return add.executeUpdate();
        });
    }

    /** Up to so many that are due; nobody else gets them until the lease is over. */
    public List<Delivery> claim(UUID claim, Instant now, Duration lease, int atMost) {
        return run(CLAIM, update -> {
            update.setObject(1, claim);
            update.setObject(2, now.plus(lease).atOffset(UTC));
            update.setObject(3, now.atOffset(UTC));
            update.setObject(4, now.atOffset(UTC));
            update.setInt(5, atMost);
            return read(update);
        });
    }

    /** Notes that it is about to be handed over; false when somebody else has it by now, or it is gone. */
    public boolean begin(UUID id, UUID claim, Instant now, Duration lease) {
        return run(BEGIN, begin -> {
            begin.setObject(1, now.atOffset(UTC));
            begin.setObject(2, now.plus(lease).atOffset(UTC));
            begin.setObject(3, id);
            begin.setObject(4, claim);
            begin.setObject(5, now.atOffset(UTC));
            return begin.executeUpdate() == 1;
        });
    }

    /** It was certainly not taken over: once more at that time. */
    public void retry(UUID id, Instant at) {
        run(RETRY, retry -> {
            retry.setObject(1, at.atOffset(UTC));
            retry.setObject(2, id);
            return retry.executeUpdate();
        });
    }

    /** Done with, one way or another. */
    public void remove(UUID id) {
        run(REMOVE, remove -> {
            remove.setObject(1, id);
            return remove.executeUpdate();
        });
    }

    /** Nothing more is sent about these interactions. */
    public void forget(Collection<UUID> interactions) {
        run(FORGET, forget -> {
            forget.setArray(1, forget.getConnection().createArrayOf("uuid", interactions.toArray()));
            return forget.executeUpdate();
        });
    }

    private static List<Delivery> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Delivery>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(row.getObject("id", UUID.class), row.getObject("interaction_id", UUID.class),
                row.getObject("workspace", UUID.class), row.getString("kind").equals("reminder"),
                Channel.named(row.getString("channel")).orElseThrow(), row.getString("address"),
                row.getString("address_key"), ZoneId.of(row.getString("time_zone")),
                row.getObject("next_at", OffsetDateTime.class).toInstant(), row.getInt("attempts"),
                Optional.ofNullable(row.getObject("sending_since", OffsetDateTime.class)).map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Statement<T> statement) {
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot use the table of deliveries", e);
        }
    }
}
