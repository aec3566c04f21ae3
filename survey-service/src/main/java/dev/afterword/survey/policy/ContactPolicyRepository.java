package dev.afterword.survey.policy;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.messaging.WireJson;
import dev.afterword.survey.policy.domain.ContactPolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** The contact policies that workspaces have set. */
@ApplicationScoped
class ContactPolicyRepository {

    private static final String FIND = "select workspace, policy from contact_policy where workspace = any (?)";

    private static final String PUT = """
            insert into contact_policy (workspace, policy, changed_at) values (?, ?, ?)
            on conflict (workspace) do update set policy = excluded.policy, changed_at = excluded.changed_at""";

    private final DataSource database;

    ContactPolicyRepository(DataSource database) {
        this.database = database;
    }

    void put(UUID workspace, ContactPolicy policy, Instant now) {
        try (var connection = database.getConnection(); var put = connection.prepareStatement(PUT)) {
            put.setObject(1, workspace);
            put.setString(2, WireJson.mapper().writeValueAsString(ContactPolicyAnswer.of(policy)));
            put.setObject(3, now.atOffset(UTC));
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a contact policy", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the workspace; those that have set none are absent. */
    Map<UUID, ContactPolicy> find(Collection<UUID> workspaces) {
        try (var connection = database.getConnection(); var find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("uuid", Set.copyOf(workspaces).toArray()));
            var found = new HashMap<UUID, ContactPolicy>();
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class),
                            WireJson.mapper().readValue(row.getString(2), ContactPolicyAnswer.class).policy());
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read contact policies", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
