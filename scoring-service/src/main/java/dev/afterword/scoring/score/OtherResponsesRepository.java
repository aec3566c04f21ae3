package dev.afterword.scoring.score;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells customers with a history from those who have just been heard for the first time, who are most: what follows from their
 * scores is known without reading any.
 */
@ApplicationScoped
public class OtherResponsesRepository {

    /** "order by" is for a table that has just begun to grow: PostgreSQL would take any index that knows the workspace. */
    private static final String WITH_OTHERS = """
            select place from unnest(?::int[], ?::uuid[], ?::text[], ?::int[]) as given (place, workspace, customer_ref, in_hand)
            where exists (select from response where response.workspace = given.workspace
                and response.customer_ref = given.customer_ref order by occurred_at, response_id offset given.in_hand)""";

    private final Database database;

    OtherResponsesRepository(Database database) {
        this.database = database;
    }

    /**
     * Needs the customers to be held, or the answer may be old at once.
     *
     * @param inHand customers with the responses of theirs that the caller has and that are stored, each once
     * @return those of whom there is any other, scored or not
     */
    public <C> Set<C> withOthers(Map<C, ? extends List<?>> inHand, Function<C, UUID> workspace, Function<C, String> ref) {
        if (inHand.isEmpty()) {
            return Set.of();
        }
        var customers = List.copyOf(inHand.keySet());
        return database.with(connection -> {
            try (var query = connection.prepareStatement(WITH_OTHERS)) {
                var place = new int[] { 0 };
                Columns.of(query, customers)
                        .set("int", customer -> place[0]++)
                        .set("uuid", workspace::apply)
                        .set("text", ref::apply)
                        .set("int", customer -> inHand.get(customer).size());
                try (var row = query.executeQuery()) {
                    var found = new HashSet<C>();
                    while (row.next()) {
                        found.add(customers.get(row.getInt(1)));
                    }
                    return found;
                }
            }
        });
    }
}
