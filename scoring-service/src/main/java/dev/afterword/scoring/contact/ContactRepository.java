package dev.afterword.scoring.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.afterword.scoring.database.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Which workspaces let their CRMs have addresses, and these addresses. */
@ApplicationScoped
class ContactRepository {

    private static final String SHARING = """
            select workspace from contact_policy where share_email and workspace = any (?) for share""";

    /** The address that came with the latest interaction stays; a UUIDv7 tells which one that is. */
    private static final String PUT = """
            insert into customer_email as c (workspace, customer_ref, email, interaction_id)
            select distinct on (workspace, customer_ref) workspace, customer_ref, email, interaction_id
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[]) as given (workspace, customer_ref, email, interaction_id)
            order by workspace, customer_ref, interaction_id desc
            on conflict (workspace, customer_ref) do update
                set email = excluded.email, interaction_id = excluded.interaction_id
                where c.interaction_id < excluded.interaction_id""";

    private static final String FIND = """
            select workspace, customer_ref, email
            from customer_email join unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref)
                using (workspace, customer_ref)""";

    private static final String SET_POLICY = """
            insert into contact_policy (workspace, share_email) values (?, ?)
            on conflict (workspace) do update set share_email = excluded.share_email""";

    private final Database database;

    ContactRepository(Database database) {
        this.database = database;
    }

    /** Those of the workspaces that share addresses; they go on to do so until the transaction ends. */
    Set<UUID> sharing(Collection<UUID> workspaces) {
        return database.with(connection -> {
            var sharing = new HashSet<UUID>();
            try (var query = connection.prepareStatement(SHARING)) {
                query.setArray(1, connection.createArrayOf("uuid", workspaces.toArray()));
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        sharing.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return sharing;
        });
    }

    void put(Collection<KnownAddress> addresses) {
        database.with(connection -> {
            try (var put = connection.prepareStatement(PUT)) {
                new Columns<>(connection, put, addresses)
                        .set("uuid", address -> address.customer().workspace())
                        .set("text", address -> address.customer().ref())
                        .set("text", KnownAddress::email)
                        .set("uuid", KnownAddress::interactionId);
                return put.executeUpdate();
            }
        });
    }

    Map<CustomerKey, String> find(Collection<CustomerKey> customers) {
        return database.with(connection -> {
            var found = new HashMap<CustomerKey, String>();
            try (var query = connection.prepareStatement(FIND)) {
                new Columns<>(connection, query, customers).set("uuid", CustomerKey::workspace).set("text", CustomerKey::ref);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        found.put(new CustomerKey(row.getObject(1, UUID.class), row.getString(2)), row.getString(3));
                    }
                }
            }
            return found;
        });
    }

    void setPolicy(UUID workspace, boolean shareEmail) {
        database.with(connection -> {
            try (var set = connection.prepareStatement(SET_POLICY)) {
                set.setObject(1, workspace);
                set.setBoolean(2, shareEmail);
                return set.executeUpdate();
            }
        });
    }

    /** @param before addresses that came with an interaction from this id on stay */
    int remove(CustomerKey customer, UUID before) {
        return database.with(connection -> {
            try (var remove = connection.prepareStatement(
                    "delete from customer_email where workspace = ? and customer_ref = ? and interaction_id < ?")) {
                remove.setObject(1, customer.workspace());
                remove.setString(2, customer.ref());
                remove.setObject(3, before);
                return remove.executeUpdate();
            }
        });
    }

    /** Up to {@code limit} of those that came with an interaction before that one. */
    int removeBefore(UUID workspace, UUID interaction, int limit) {
        return database.with(connection -> {
            try (var remove = connection.prepareStatement("""
                    delete from customer_email where (workspace, customer_ref) in (
                        select workspace, customer_ref from customer_email where workspace = ? and interaction_id < ?
                        limit ? for update skip locked)""")) {
                remove.setObject(1, workspace);
                remove.setObject(2, interaction);
                remove.setInt(3, limit);
                return remove.executeUpdate();
            }
        });
    }

    void removeAll(UUID workspace) {
        database.with(connection -> {
            try (var remove = connection.prepareStatement("delete from customer_email where workspace = ?")) {
                remove.setObject(1, workspace);
                return remove.executeUpdate();
            }
        });
    }

    /**
     * @param interactionId of the interaction that it came with
     */
    record KnownAddress(CustomerKey customer, String email, UUID interactionId) {
    }
}
