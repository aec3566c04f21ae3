package dev.afterword.scoring.recovery;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists of recoveries, the one opened last first. */
@ApplicationScoped
class RecoveryListRepository {

    private static final String PAGE = """
            select * from recovery
            where workspace = ? and (opened_at, recovery_id) < (?, ?)
                and (?::text is null or state = ?) and (?::text is null or owner = ?) and (?::text is null or assignee = ?)
                and (?::text is null or touchpoint = ?)
                and (?::boolean is null or (state = 'open' and due_at < ?) = ?)
            order by opened_at desc, recovery_id desc limit ?""";

    private final Database database;

    RecoveryListRepository(Database database) {
        this.database = database;
    }

    List<Recovery> page(UUID workspace, RecoveryFilter filter, Instant now, int size) {
        return database.with(connection -> {
            var page = new ArrayList<Recovery>();
            try (var query = connection.prepareStatement(PAGE)) {
                query.setObject(1, workspace);
                query.setObject(2, filter.after() == null ? OffsetDateTime.MAX : filter.after().time().atOffset(UTC));
                query.setObject(3, filter.after() == null ? new UUID(-1, -1) : filter.after().id());
                int next = 4;
                for (var text : new String[] { filter.state(), filter.owner(), filter.assignee(), filter.touchpoint() }) {
                    query.setString(next++, text);
                    query.setString(next++, text);
                }
                query.setObject(next++, filter.overdue(), Types.BOOLEAN);
                query.setObject(next++, now.atOffset(UTC));
                query.setObject(next++, filter.overdue(), Types.BOOLEAN);
                query.setInt(next, size);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        page.add(RecoveryRowRepository.read(row));
                    }
                }
            }
            return page;
        });
    }
}
