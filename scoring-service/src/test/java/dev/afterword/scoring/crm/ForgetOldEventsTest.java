package dev.afterword.scoring.crm;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.afterword.messaging.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class ForgetOldEventsTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ForgetOldEvents forgetOldEvents;

    @Inject
    DataSource database;

    @Test
    void an_event_is_kept_for_two_years_after_it_was_told() throws Exception {
        var recent = toldDaysAgo(729);
        toldDaysAgo(731);
        toldDaysAgo(4_000);
        forgetOldEvents.forget();
        assertThat(kept()).containsExactly(recent);
    }

    @Test
    void a_workspace_with_a_retention_of_its_own_is_not_meant() throws Exception {
        var old = toldDaysAgo(731);
        change("insert into workspace_retention (workspace, retention_days, told_at) values (?, 2000, now())", workspace);
        forgetOldEvents.forget();
        assertThat(kept()).containsExactly(old);
    }

    private UUID toldDaysAgo(int days) throws Exception {
        var id = new UUID(Ids.boundAfter(Instant.now().minus(days, DAYS)).getMostSignificantBits(), workspace.hashCode());
        change("""
                insert into crm_event (event_id, workspace, type, occurred_at, about, with_address, body)
                values (?, ?, 'score.computed.v1', now(), ?, false, '{}')""", id, workspace, id);
        return id;
    }

    private void change(String sql, Object... values) throws Exception {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<UUID> kept() throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select event_id from crm_event where workspace = ?")) {
            select.setObject(1, workspace);
            var ids = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
