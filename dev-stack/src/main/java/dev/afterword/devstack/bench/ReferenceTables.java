package dev.afterword.devstack.bench;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Twins of the tables that recording an interaction writes to, with the same columns, indexes and widths, and the statement
 * that pgbench writes them with.
 */
final class ReferenceTables {

    private static final String CREATE = """
            create schema if not exists reference;
            create table if not exists reference.interaction (like public.interaction including all);
            create table if not exists reference.outbox (like public.outbox including all)""";

    /** Ids grow with time, as ours do: random ones would touch more pages of the index, which would slow the reference. */
    private static final String ONE = """
            with recorded as (
                insert into reference.interaction (id, workspace_id, touchpoint, source_id, occurred_at, recorded_at,
                    customer_ref, customer_email, customer_locale, properties, survey)
                values ((lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
                        || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid,
                    '0190163d-8694-739b-aea5-966c26f8ad90', 'checkout', 'order-' || gen_random_uuid(), now(), now(),
                    'c-' || gen_random_uuid(), 'customer@example.org', 'en', '{}', 'auto')
                returning id, workspace_id, recorded_at)
            insert into reference.outbox (event_id, type, subject, workspace, occurred_at, traceparent, body)
            select gen_random_uuid(), 'interaction.recorded.v1', id::text, workspace_id, recorded_at,
                '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00', '%s'
            from recorded;
            """;

    private final BenchScene scene;
    private final String body;

    /** @param event one as the suite itself writes it: the reference's has the same length */
    ReferenceTables(BenchScene scene, String event) throws SQLException {
        this.scene = scene;
        scene.execute(BenchScene.FEEDBACK, CREATE);
        var random = new java.util.Random(1);
        body = IntStream.range(0, event.length()).mapToObj(i -> Character.toString('a' + random.nextInt(26)))
                .collect(Collectors.joining());
    }

    /** One interaction and its event in a transaction. */
    double interactionsPerSecond(int clients, int seconds) throws Exception {
        return run(ONE.formatted(body), clients, seconds);
    }

    /** So many interactions with their events in a transaction. */
    double rowsPerSecond(int rows, int clients, int seconds) throws Exception {
        return rows * run("begin;\n" + ONE.formatted(body).repeat(rows) + "commit;\n", clients, seconds);
    }

    private double run(String script, int clients, int seconds) throws Exception {
        scene.execute(BenchScene.FEEDBACK, "truncate reference.interaction, reference.outbox");
        return new Pgbench(scene.postgres(), BenchScene.database(BenchScene.FEEDBACK), scene.directory())
                .rate(script, clients, seconds);
    }
}
