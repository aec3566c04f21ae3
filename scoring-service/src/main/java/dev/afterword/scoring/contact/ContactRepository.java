package dev.afterword.scoring.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
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

    private static final String PUT_WITHOUT_REF = """
            insert into interaction_email (workspace, interaction_id, email)
            select workspace, interaction_id, email
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as given (workspace, interaction_id, email)
            order by workspace, interaction_id
            on conflict (workspace, interaction_id) do nothing""";

    private static final String FIND = """
            select given.*, coalesce(customer_email.email, interaction_email.email) as email
            from unnest(?::uuid[], ?::text[], ?::uuid[]) as given (workspace, customer_ref, interaction_id)
                left join customer_email on customer_email.workspace = given.workspace
                    and customer_email.customer_ref = given.customer_ref
                left join interaction_email on interaction_email.workspace = given.workspace
                    and interaction_email.interaction_id = given.interaction_id
            where coalesce(customer_email.email, interaction_email.email) is not null""";

    private static final String REMOVE_BEFORE = """
            with customers as (
                delete from customer_email where (workspace, customer_ref) in (
                    select workspace, customer_ref from customer_email where workspace = ? and interaction_id < ?
                    limit ? for update skip locked) returning 1),
            interactions as (
                delete from interaction_email where (workspace, interaction_id) in (
                    select workspace, interaction_id from interaction_email where workspace = ? and interaction_id < ?
                    limit ? for update skip locked) returning 1)
            select greatest((select count(*) from customers), (select count(*) from interactions))""";

    private static final String SET_POLICY = """
            insert into contact_policy (workspace, share_email) values (?, ?)
            on conflict (workspace) do update set share_email = excluded.share_email""";

    private final Database database;
    private final Rows rows;

    ContactRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
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
                Columns.of(put, addresses)
                        .set("uuid", address -> address.whose().workspace())
                        .set("text", address -> address.whose().customerRef())
                        .set("text", KnownAddress::email)
                        .set("uuid", KnownAddress::interactionId);
                return put.executeUpdate();
            }
        });
    }

    /** Of customers without a ref: each address stays with its interaction. */
    void putWithoutRef(Collection<KnownAddress> addresses) {
        database.with(connection -> {
            try (var put = connection.prepareStatement(PUT_WITHOUT_REF)) {
                Columns.of(put, addresses)
                        .set("uuid", address -> address.whose().workspace())
                        .set("uuid", KnownAddress::interactionId)
                        .set("text", KnownAddress::email);
                return put.executeUpdate();
            }
        });
    }

    Map<Addressee, String> find(Collection<Addressee> addressees) {
        return database.with(connection -> {
            var found = new HashMap<Addressee, String>();
            try (var query = connection.prepareStatement(FIND)) {
                Columns.of(query, addressees).set("uuid", Addressee::workspace)
                        .set("text", Addressee::customerRef).set("uuid", Addressee::interactionId);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        found.put(new Addressee(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                                row.getString(4));
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

    /**
     * Those that came with an interaction before that one, up to {@code limit} of customers with a ref and as many without.
     *
     * @return how many of those of which there were more: fewer than {@code limit} when no more are left
     */
    int removeBefore(UUID workspace, UUID interaction, int limit) {
        return rows.list(REMOVE_BEFORE, row -> row.getInt(1), workspace, interaction, limit, workspace, interaction, limit)
                .get(0);
    }

    void removeAll(UUID workspace) {
        database.with(connection -> {
            for (var table : List.of("customer_email", "interaction_email")) {
                try (var remove = connection.prepareStatement("delete from " + table + " where workspace = ?")) {
                    remove.setObject(1, workspace);
                    remove.executeUpdate();
                }
            }
            return null;
        });
    }

    /**
     * @param interactionId of the interaction that it came with
     */
    record KnownAddress(Addressee whose, String email, UUID interactionId) {
    }
}
