package dev.afterword.scoring.standing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.Rated;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers have said, from the scores themselves. */
@ApplicationScoped
class RatedRepository {

    /**
     * Of each customer the latest response with any score, and the two latest with an NPS or CSAT: all that a standing is made
     * of, however often they were asked.
     */
    private static final String LATEST = """
            select given.workspace, given.customer_ref, found.response_id, found.answered_at, score.metric, score.value
            from unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref)
            cross join lateral (
                (select response_id, answered_at from response
                 where response.workspace = given.workspace and response.customer_ref = given.customer_ref
                    and exists (select from score where score.workspace = response.workspace
                        and score.response_id = response.response_id)
                 order by answered_at desc, response_id desc limit 1)
                union
                (select response_id, answered_at from response
                 where response.workspace = given.workspace and response.customer_ref = given.customer_ref
                    and exists (select from score where score.workspace = response.workspace
                        and score.response_id = response.response_id and score.metric in ('nps', 'csat'))
                 order by answered_at desc, response_id desc limit 2)
            ) as found
            join score on score.workspace = given.workspace and score.response_id = found.response_id""";

    private static final String CUSTOMERS = """
            (select distinct customer_ref from response where workspace = ? and customer_ref > ? order by customer_ref limit ?)
            union
            (select customer_ref from standing where workspace = ? and customer_ref > ? order by customer_ref limit ?)
            order by customer_ref limit ?""";

    private static final String HEARD = """
            select workspace, customer_ref from unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref)
            where exists (select from response where response.workspace = given.workspace
                and response.customer_ref = given.customer_ref)""";

    private final Database database;
    private final WhichCustomersRepository which;

    RatedRepository(Database database, WhichCustomersRepository which) {
        this.database = database;
        this.which = which;
    }

    /** Those who have said nothing that counts do not appear. */
    Map<CustomerKey, List<Rated>> latestOf(Collection<CustomerKey> customers) {
        return customers.isEmpty() ? Map.of() : database.with(connection -> {
            var rated = new HashMap<CustomerKey, Map<UUID, Rated>>();
            try (var query = connection.prepareStatement(LATEST)) {
                Columns.of(query, customers).set("uuid", CustomerKey::workspace).set("text", CustomerKey::ref);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        var customer = new CustomerKey(row.getObject(1, UUID.class), row.getString(2));
                        var answeredAt = row.getObject(4, OffsetDateTime.class).toInstant();
                        rated.computeIfAbsent(customer, key -> new HashMap<>())
                                .computeIfAbsent(row.getObject(3, UUID.class),
                                        id -> new Rated(answeredAt, id, new EnumMap<>(Metric.class)))
                                .scores().put(Metric.named(row.getString(5)).orElseThrow(), row.getInt(6));
                    }
                }
            }
            var lists = new HashMap<CustomerKey, List<Rated>>();
            rated.forEach((customer, responses) -> lists.put(customer, List.copyOf(responses.values())));
            return lists;
        });
    }

    /** Those of whom there is any response, scored or not. */
    Set<CustomerKey> heardOf(Collection<CustomerKey> customers) {
        return which.among(customers, HEARD);
    }

    /** The next customers who were ever heard, in the order in which the database sorts them. */
    List<String> customers(UUID workspace, String after, int limit) {
        return database.with(connection -> {
            var refs = new ArrayList<String>();
            try (var query = connection.prepareStatement(CUSTOMERS)) {
                for (int first = 1; first <= 4; first += 3) {
                    query.setObject(first, workspace);
                    query.setString(first + 1, after);
                    query.setInt(first + 2, limit);
                }
                query.setInt(7, limit);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        refs.add(row.getString(1));
                    }
                }
            }
            return refs;
        });
    }
}
