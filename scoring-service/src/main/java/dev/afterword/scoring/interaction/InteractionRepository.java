package dev.afterword.scoring.interaction;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.columns.Columns;
import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import dev.afterword.scoring.interaction.domain.InteractionFacts;
import dev.afterword.scoring.interaction.domain.InteractionKey;
import dev.afterword.scoring.interaction.domain.KnownInteraction;
import dev.afterword.scoring.tally.SliceColumns;
import dev.afterword.scoring.tally.domain.Breakdown;
import jakarta.enterprise.context.ApplicationScoped;

/** What is known of interactions. Each statement takes a whole batch, and locks rows in the same order in every pod. */
@ApplicationScoped
class InteractionRepository {

    /** Not that of PostgreSQL, which does not matter: the statements sort for themselves. */
    static final Comparator<InteractionKey> ORDER = comparing(InteractionKey::workspace)
            .thenComparing(InteractionKey::interactionId);

    private static final String INSERT = """
            insert into interaction (workspace, interaction_id, touchpoint, day, kind, stage, agent_ref, channel, segment,
                locale, customer_ref, invited_on, facts)
            select a, b, c, d, e, f, g, h, i, j, k, l, m::jsonb
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::date[], ?::text[]) as given (a, b, c, d, e, f, g, h, i, j, k, l, m)
            order by 1, 2
            on conflict (workspace, interaction_id)""";

    private static final String ADD = INSERT + " do nothing returning workspace, interaction_id";

    private static final String REPLACE = INSERT + """
            do update set segment = excluded.segment, locale = excluded.locale, customer_ref = excluded.customer_ref,
               invited_on = excluded.invited_on, facts = excluded.facts""";

    private static final String LOCK = """
            select interaction.*
            from interaction join unnest(?::uuid[], ?::uuid[]) as given (workspace, interaction_id)
                using (workspace, interaction_id)
            order by workspace, interaction_id for update of interaction""";

    private static final String LOCK_OF_CUSTOMER = """
            select * from interaction
            where workspace = ? and customer_ref = ? and interaction_id < ?
            order by workspace, interaction_id limit ? for update""";

    private static final String ON_DAY = "select * from interaction where workspace = ? and (day = ? or invited_on = ?)";

    private static final String FORGET_CUSTOMERS_BEFORE = """
            update interaction set customer_ref = null where (workspace, interaction_id) in (
                select workspace, interaction_id from interaction
                where workspace = ? and day < ? and customer_ref is not null
                order by day limit ? for update skip locked)""";

    private final Database database;
    private final Rows rows;

    InteractionRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Adds the interactions that are not there yet and locks the others until the transaction ends.
     *
     * @return those that were there, as they stand
     */
    List<KnownInteraction> addOrLock(Collection<KnownInteraction> interactions) {
        if (interactions.isEmpty()) {
            return List.of();
        }
        return database.with(connection -> {
            var there = new HashSet<InteractionKey>();
            interactions.forEach(one -> there.add(one.key()));
            there.removeAll(add(connection, interactions));
            return there.isEmpty() ? List.of() : lock(connection, there);
        });
    }

    void replace(Collection<KnownInteraction> interactions) {
        if (!interactions.isEmpty()) {
            database.with(connection -> {
                try (var replace = connection.prepareStatement(REPLACE)) {
                    set(Columns.of(replace, interactions));
                    return replace.executeUpdate();
                }
            });
        }
    }

    List<KnownInteraction> lockOfCustomer(UUID workspace, String customerRef, UUID before, int limit) {
        return database.with(connection -> {
            try (var lock = connection.prepareStatement(LOCK_OF_CUSTOMER)) {
                lock.setObject(1, workspace);
                lock.setString(2, customerRef);
                lock.setObject(3, before);
                lock.setInt(4, limit);
                return read(lock.executeQuery());
            }
        });
    }

    /** All that may count on that day. */
    void eachOn(UUID workspace, LocalDate day, Consumer<KnownInteraction> interaction) {
        rows.each(ON_DAY, InteractionRepository::readOne, interaction, workspace, day, day);
    }

    /** Up to {@code limit} of those from before that day; one that somebody is just changing is left for later. */
    int forgetCustomersBefore(UUID workspace, LocalDate day, int limit) {
        return rows.change(FORGET_CUSTOMERS_BEFORE, workspace, day, limit);
    }

    private static Set<InteractionKey> add(Connection connection, Collection<KnownInteraction> interactions)
            throws SQLException {
        var added = new HashSet<InteractionKey>();
        try (var add = connection.prepareStatement(ADD)) {
            set(Columns.of(add, interactions));
            try (var row = add.executeQuery()) {
                while (row.next()) {
                    added.add(keyIn(row));
                }
            }
        }
        return added;
    }

    private static List<KnownInteraction> lock(Connection connection, Set<InteractionKey> keys) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            Columns.of(lock, keys)
                    .set("uuid", InteractionKey::workspace)
                    .set("uuid", InteractionKey::interactionId);
            return read(lock.executeQuery());
        }
    }

    private static List<KnownInteraction> read(ResultSet rows) throws SQLException {
        try (rows) {
            var interactions = new ArrayList<KnownInteraction>();
            while (rows.next()) {
                interactions.add(readOne(rows));
            }
            return interactions;
        }
    }

    private static KnownInteraction readOne(ResultSet row) throws SQLException {
        return new KnownInteraction(keyIn(row), SliceColumns.in(row), row.getString("customer_ref"),
                factsIn(row.getString("facts")));
    }

    private static InteractionKey keyIn(ResultSet row) throws SQLException {
        return new InteractionKey(row.getObject("workspace", UUID.class), row.getObject("interaction_id", UUID.class));
    }

    private static void set(Columns<KnownInteraction> columns) throws SQLException {
        columns.set("uuid", one -> one.key().workspace())
                .set("uuid", one -> one.key().interactionId())
                .set("text", one -> one.slice().touchpoint())
                .set("date", one -> one.slice().day())
                .set("text", part(Breakdown.KIND))
                .set("text", part(Breakdown.STAGE))
                .set("text", part(Breakdown.AGENT))
                .set("text", part(Breakdown.CHANNEL))
                .set("text", part(Breakdown.SEGMENT))
                .set("text", part(Breakdown.LOCALE))
                .set("text", KnownInteraction::customerRef)
                .set("date", KnownInteraction::invitedOn)
                .set("text", one -> json(one.facts()));
    }

    private static Function<KnownInteraction, Object> part(Breakdown breakdown) {
        return one -> one.slice().part(breakdown);
    }

    private static String json(InteractionFacts facts) {
        try {
            return WireJson.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InteractionFacts factsIn(String json) {
        try {
            return WireJson.mapper().readValue(json, InteractionFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is known of an interaction cannot be read", e);
        }
    }
}
