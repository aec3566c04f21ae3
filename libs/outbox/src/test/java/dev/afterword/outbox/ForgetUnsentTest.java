package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.contracts.Contact;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.testing.TestPostgres;

class ForgetUnsentTest {

    private static final String REF = "Zoë \"Z\" \\ c/42";

    private final UUID workspace = UUID.randomUUID();
    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        var url = TestPostgres.freshDatabase();
        connection = java.sql.DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
        try (var sql = ForgetUnsentTest.class.getResourceAsStream("/db/outbox/V0000__outbox.sql");
                var statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes()));
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_waits_about_that_customer_is_told_without_them_and_nothing_else_changes() throws SQLException {
        store(workspace, recorded(REF), recorded("another"), recorded(null), recorded(REF),
                new CustomerErased(Ids.next(), REF, Instant.EPOCH));
        store(UUID.randomUUID(), recorded(REF));
        var before = bodies();
        ForgetUnsent.in(connection, workspace, REF, Instant.now());
        var after = bodies();
        assertThat(changed(before, after)).containsExactly(0, 3);
        assertThat(after.get(0)).contains("interaction.recorded.v1").doesNotContain("Zoë", "zoe@example.org", "gift");
    }

    @Test
    void a_customer_with_more_events_than_one_batch_is_taken_out_of_all_of_them() throws SQLException {
        store(workspace, IntStream.range(0, 1_100).mapToObj(i -> recorded(REF)).toArray(EventData[]::new));
        ForgetUnsent.in(connection, workspace, REF, Instant.now());
        assertThat(bodies()).hasSize(1_100).noneMatch(body -> body.contains("zoe@example.org") || body.contains("Zoë"));
    }

    @Test
    void a_customer_who_came_back_later_stays() throws SQLException {
        var erasedAt = Instant.now().minusSeconds(60);
        store(workspace, recorded(REF));
        var before = bodies();
        ForgetUnsent.in(connection, workspace, REF, erasedAt);
        assertThat(bodies()).isEqualTo(before);
    }

    private static InteractionRecorded recorded(String ref) {
        var context = new InteractionContext(Ids.next(), Instant.EPOCH, new WorkspaceRef("Acme", "Europe/Berlin"), null, ref,
                null, "de", null, "web");
        return new InteractionRecorded(context, Instant.EPOCH, "order-1", new Contact("zoe@example.org", null, "Zoë", null),
                "auto", null, Map.of("gift", "for Zoë"), null);
    }

    private void store(UUID owner, EventData... events) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        for (EventData event : events) {
            rows.add(OutboxRow.of(EventCopy.of(new Outgoing(owner, null, Instant.EPOCH, event), "/afterword/test")));
        }
        OutboxTable.insert(connection, rows);
    }

    private List<String> bodies() throws SQLException {
        var bodies = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select body from outbox order by position")) {
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
        }
        return bodies;
    }

    private static List<Integer> changed(List<String> before, List<String> after) {
        return IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))).boxed().toList();
    }
}
