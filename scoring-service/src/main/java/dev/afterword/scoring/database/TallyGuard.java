package dev.afterword.scoring.database;

import java.util.Collection;
import java.util.UUID;

import dev.afterword.columns.Columns;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps tallies from being changed while they are counted anew. Whoever changes rows that count takes it first, shared. */
@ApplicationScoped
public class TallyGuard {

    /** Tells this lock from others on the same key. */
    private static final int TALLIES = 7_411_001;

    private static final String SHARED = """
            select pg_advisory_xact_lock_shared(%d, key) from (
                select distinct hashtext(workspace::text) as key from unnest(?::uuid[]) as given (workspace)
                order by key) as sorted""".formatted(TALLIES);

    private static final String ALONE = "select pg_advisory_xact_lock(%d, hashtext(?::text))".formatted(TALLIES);

    private final Database database;

    TallyGuard(Database database) {
        this.database = database;
    }

    /** With others who change tallies of these workspaces; until the transaction ends. */
    public void share(Collection<UUID> workspaces) {
        if (!workspaces.isEmpty()) {
            database.with(connection -> {
                try (var lock = connection.prepareStatement(SHARED)) {
                    Columns.of(lock, workspaces).set("uuid", workspace -> workspace);
                    return lock.execute();
                }
            });
        }
    }

    /** Waits until nobody is changing tallies of this workspace, and lets nobody begin until the transaction ends. */
    public void alone(UUID workspace) {
        database.with(connection -> {
            try (var lock = connection.prepareStatement(ALONE)) {
                lock.setString(1, workspace.toString());
                return lock.execute();
            }
        });
    }
}
