package dev.afterword.survey.sender;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The senders that workspaces have set. */
@ApplicationScoped
class SenderRepository {

    private static final String FIND = "select from_name, from_address, reply_to from sender where workspace = ?";

    private static final String PUT = """
            insert into sender (workspace, from_name, from_address, reply_to, changed_at) values (?, ?, ?, ?, ?)
            on conflict (workspace) do update set from_name = excluded.from_name, from_address = excluded.from_address,
                reply_to = excluded.reply_to, changed_at = excluded.changed_at""";

    private final DataSource database;

    SenderRepository(DataSource database) {
        this.database = database;
    }

    Optional<Sender> find(UUID workspace) {
        try (var connection = database.getConnection(); var find = connection.prepareStatement(FIND)) {
            find.setObject(1, workspace);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(new Sender(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a sender", e);
        }
    }

    void put(UUID workspace, Sender sender, Instant now) {
        try (var connection = database.getConnection(); var put = connection.prepareStatement(PUT)) {
            put.setObject(1, workspace);
            put.setString(2, sender.fromName());
            put.setString(3, sender.fromAddress());
            put.setString(4, sender.replyTo());
            put.setObject(5, now.atOffset(UTC));
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a sender", e);
        }
    }
}
