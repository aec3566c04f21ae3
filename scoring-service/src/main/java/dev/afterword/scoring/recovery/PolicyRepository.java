package dev.afterword.scoring.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** What workspaces have said of their own. */
@ApplicationScoped
class PolicyRepository {

    private static final String FIND = "select * from recovery_policy where workspace = any (?)";

    private static final String PUT = """
            insert into recovery_policy (workspace, within_hours, days, opens_minute, closes_minute) values (?, ?, ?, ?, ?)
            on conflict (workspace) do update set within_hours = excluded.within_hours, days = excluded.days,
                opens_minute = excluded.opens_minute, closes_minute = excluded.closes_minute""";

    private final Database database;

    PolicyRepository(Database database) {
        this.database = database;
    }

    /** Of those that have none of their own, {@link RecoveryPolicy#USUAL} holds. */
    Map<UUID, RecoveryPolicy> of(Collection<UUID> workspaces) {
        return database.with(connection -> {
            var policies = new HashMap<UUID, RecoveryPolicy>();
            try (var find = connection.prepareStatement(FIND)) {
                find.setArray(1, connection.createArrayOf("uuid", workspaces.toArray()));
                try (var row = find.executeQuery()) {
                    while (row.next()) {
                        policies.put(row.getObject("workspace", UUID.class), policyIn(row));
                    }
                }
            }
            return policies;
        });
    }

    void put(UUID workspace, RecoveryPolicy policy) {
        database.with(connection -> {
            try (var put = connection.prepareStatement(PUT)) {
                put.setObject(1, workspace);
                put.setInt(2, policy.withinHours());
                put.setArray(3, connection.createArrayOf("text",
                        policy.days().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toArray()));
                put.setInt(4, policy.opensMinute());
                put.setInt(5, policy.closesMinute());
                return put.executeUpdate();
            }
        });
    }

    private static RecoveryPolicy policyIn(ResultSet row) throws SQLException {
        var days = RecoveryRowRepository.texts(row, "days").stream()
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        return new RecoveryPolicy(row.getInt("within_hours"), days, row.getInt("opens_minute"), row.getInt("closes_minute"));
    }
}
