package dev.afterword.scoring.recovery;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.afterword.businesshours.BusinessHoursAnswer;
import dev.afterword.businesshours.BusinessHoursFields;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import dev.afterword.web.json.JsonFields;
import jakarta.enterprise.context.ApplicationScoped;

/** What workspaces have said of their own. */
@ApplicationScoped
class PolicyRepository {

    private static final String FIND = "select * from recovery_policy where workspace = any (?)";

    private static final String PUT = """
            insert into recovery_policy (workspace, within_hours, hours) values (?, ?, ?::jsonb)
            on conflict (workspace) do update set within_hours = excluded.within_hours, hours = excluded.hours""";

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
                put.setString(3, RecoveryRowRepository.json(BusinessHoursAnswer.of(policy.hours())));
                return put.executeUpdate();
            }
        });
    }

    private static RecoveryPolicy policyIn(ResultSet row) throws SQLException {
        return new RecoveryPolicy(row.getInt("within_hours"),
                BusinessHoursFields.read(JsonFields.of(row.getString("hours").getBytes(StandardCharsets.UTF_8))));
    }
}
