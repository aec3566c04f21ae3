package dev.afterword.survey.policy;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import dev.afterword.survey.policy.Contactable.Key;
import dev.afterword.survey.policy.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;

/** Customers by their hashes: who holds them just now, and who must not be written to. Plain JDBC: a statement for a batch. */
@ApplicationScoped
public class ContactRepository {

    /** Everybody in the same order, so that pods with the same customers wait for and don't block each other. */
    private static final String HOLD = """
            insert into customer_contact as c (workspace, contact_key, held_at)
            select workspace, contact_key, ? from unnest(?::uuid[], ?::text[]) as given (workspace, contact_key)
            order by workspace, contact_key
            on conflict (workspace, contact_key) do update set held_at = excluded.held_at""";

    private static final String FIND_SUPPRESSED = """
            select workspace, contact_key, reason from suppressed_contact
            join unnest(?::uuid[], ?::text[]) as given (workspace, contact_key) using (workspace, contact_key)""";

    private static final String SUPPRESS = """
            insert into suppressed_contact (workspace, contact_key, reason, since)
            select ?, contact_key, ?, ? from unnest(?::text[]) as given (contact_key) order by contact_key
            on conflict do nothing""";

    private static final String ALLOW = """
            delete from suppressed_contact where workspace = ? and reason = 'unsubscribed' and contact_key = any (?)""";

    /** Whoever is just held has been for less than a day, and is left alone. */
    private static final String FORGET_OLD = """
            delete from customer_contact where (workspace, contact_key) in (
                select workspace, contact_key from customer_contact where held_at < ? limit ? for update skip locked)""";

    private static final String FORGET_HELD = "delete from customer_contact where workspace = ? and contact_key = any (?)";

    private final DataSource database;

    ContactRepository(DataSource database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else decides about these customers. */
    void hold(Collection<Key> customers, Instant now) {
        var sorted = new TreeSet<>(customers);
        try (var connection = database.getConnection(); var hold = connection.prepareStatement(HOLD)) {
            hold.setObject(1, now.atOffset(UTC));
            Columns.after(1, hold, sorted).set("uuid", Key::workspace).set("text", Key::contactKey);
            hold.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold customers", e);
        }
    }

    /** Which of these keys are suppressed. */
    SuppressedContacts suppressed(Set<Key> keys) {
        var unsubscribed = new HashSet<Key>();
        var refused = new HashSet<Key>();
        try (var connection = database.getConnection(); var find = connection.prepareStatement(FIND_SUPPRESSED)) {
            Columns.of(find, keys).set("uuid", Key::workspace).set("text", Key::contactKey);
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    var of = row.getString("reason").equals(Reason.UNSUBSCRIBED) ? unsubscribed : refused;
                    of.add(new Key(row.getObject("workspace", UUID.class), row.getString("contact_key")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who must not be written to", e);
        }
        return new SuppressedContacts(unsubscribed, refused);
    }

    /** Returns whether any of the keys was not suppressed for that reason before. */
    boolean suppress(UUID workspace, List<String> contactKeys, String reason, Instant now) {
        try (var connection = database.getConnection(); var suppress = connection.prepareStatement(SUPPRESS)) {
            suppress.setObject(1, workspace);
            suppress.setString(2, reason);
            suppress.setObject(3, now.atOffset(UTC));
            Columns.after(3, suppress, contactKeys).set("text", key -> key);
            return suppress.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note who must not be written to", e);
        }
    }

    /** Takes back that they unsubscribed; returns whether they had. */
    boolean allow(UUID workspace, List<String> contactKeys) {
        return delete(ALLOW, workspace, contactKeys) > 0;
    }

    /** Forgets that these were ever held. */
    public void forgetHeld(UUID workspace, List<String> contactKeys) {
        delete(FORGET_HELD, workspace, contactKeys);
    }

    /** Forgets up to so many that nobody has held since; returns how many. */
    int forgetHeldBefore(Instant time, int atMost) {
        try (var connection = database.getConnection(); var forget = connection.prepareStatement(FORGET_OLD)) {
            forget.setObject(1, time.atOffset(UTC));
            forget.setInt(2, atMost);
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget customers", e);
        }
    }

    private int delete(String sql, UUID workspace, List<String> contactKeys) {
        try (var connection = database.getConnection(); var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, workspace);
            Columns.after(1, delete, contactKeys).set("text", key -> key);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget customers", e);
        }
    }
}
