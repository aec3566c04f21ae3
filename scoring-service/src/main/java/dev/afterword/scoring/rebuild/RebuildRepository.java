package dev.afterword.scoring.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.tally.domain.TallyKey;
import jakarta.enterprise.context.ApplicationScoped;

/** How far rebuilds are, and the tallies that stand there. */
@ApplicationScoped
class RebuildRepository {

    private static final String REQUEST = """
            insert into rebuild (workspace, requested_at) values (?, ?)
            on conflict (workspace) do update set requested_at = excluded.requested_at, done_up_to = null, days_done = 0,
                tallies_corrected = 0, customers_up_to = null, not_before = null, finished_at = null
            where rebuild.finished_at is not null""";

    private static final String UNFINISHED = """
            select * from rebuild where finished_at is null and (not_before is null or not_before <= now())
            order by requested_at limit 1 for update skip locked""";

    /** Days with tallies count as well: what they hold may be wrong because the rows are gone. */
    private static final String NEXT_DAY = """
            select least(
                (select min(day) from tally where workspace = ? and day > ?),
                (select min(day) from response where workspace = ? and day > ?),
                (select min(day) from interaction where workspace = ? and day > ?),
                (select min(invited_on) from interaction where workspace = ? and invited_on > ?))""";

    private static final String DONE = """
            update rebuild set done_up_to = ?, days_done = days_done + 1, tallies_corrected = tallies_corrected + ?
            where workspace = ?""";

    private static final String TALLIES = """
            select metric, touchpoint, breakdown, value, count from tally where workspace = ? and day = ? for update""";

    private final Database database;

    RebuildRepository(Database database) {
        this.database = database;
    }

    /** Starts one, unless one is under way: then that one goes on. */
    void request(UUID workspace, Instant now) {
        database.with(connection -> {
            try (var request = connection.prepareStatement(REQUEST)) {
                request.setObject(1, workspace);
                request.setObject(2, now.atOffset(ZoneOffset.UTC));
                return request.executeUpdate();
            }
        });
    }

    Optional<Rebuild> of(UUID workspace) {
        return database.with(connection -> {
            try (var read = connection.prepareStatement("select * from rebuild where workspace = ?")) {
                read.setObject(1, workspace);
                return read(read.executeQuery());
            }
        });
    }

    /** One that is not finished and that no other pod works on; locked until the transaction ends. */
    Optional<Rebuild> lockUnfinished() {
        return database.with(connection -> {
            try (var read = connection.prepareStatement(UNFINISHED)) {
                return read(read.executeQuery());
            }
        });
    }

    Optional<LocalDate> nextDay(Rebuild rebuild) {
        return database.with(connection -> {
            try (var read = connection.prepareStatement(NEXT_DAY)) {
                for (int place = 1; place <= 8; place += 2) {
                    read.setObject(place, rebuild.workspace());
                    read.setObject(place + 1, rebuild.doneUpTo() == null ? LocalDate.MIN : rebuild.doneUpTo());
                }
                try (var row = read.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, LocalDate.class));
                }
            }
        });
    }

    /** Every tally of a day, zeros among them, locked until the transaction ends. */
    Map<TallyKey, Long> tallies(UUID workspace, LocalDate day) {
        return database.with(connection -> {
            try (var read = connection.prepareStatement(TALLIES)) {
                read.setObject(1, workspace);
                read.setObject(2, day);
                var tallies = new HashMap<TallyKey, Long>();
                try (var row = read.executeQuery()) {
                    while (row.next()) {
                        tallies.put(new TallyKey(workspace, row.getString("metric"), row.getString("touchpoint"),
                                row.getString("breakdown"), day, row.getInt("value")), row.getLong("count"));
                    }
                }
                return tallies;
            }
        });
    }

    void done(UUID workspace, LocalDate day, long corrected) {
        database.with(connection -> {
            try (var done = connection.prepareStatement(DONE)) {
                done.setObject(1, day);
                done.setLong(2, corrected);
                done.setObject(3, workspace);
                return done.executeUpdate();
            }
        });
    }

    void postpone(UUID workspace, Instant until) {
        database.with(connection -> {
            try (var postpone = connection.prepareStatement("update rebuild set not_before = ? where workspace = ?")) {
                postpone.setObject(1, until.atOffset(ZoneOffset.UTC));
                postpone.setObject(2, workspace);
                return postpone.executeUpdate();
            }
        });
    }

    void customersDone(UUID workspace, String last) {
        database.with(connection -> {
            try (var done = connection.prepareStatement("update rebuild set customers_up_to = ? where workspace = ?")) {
                done.setString(1, last);
                done.setObject(2, workspace);
                return done.executeUpdate();
            }
        });
    }

    /** Waits for what is being done just now: it may be about to remember that customer. */
    void forgetCustomer(UUID workspace, String customerRef) {
        database.with(connection -> {
            try (var lock = connection.prepareStatement(
                    "select from rebuild where workspace = ? and finished_at is null for update");
                    var forget = connection.prepareStatement(
                            "update rebuild set customers_up_to = null where workspace = ? and customers_up_to = ?")) {
                lock.setObject(1, workspace);
                lock.execute();
                forget.setObject(1, workspace);
                forget.setString(2, customerRef);
                return forget.executeUpdate();
            }
        });
    }

    void finished(UUID workspace, Instant now) {
        database.with(connection -> {
            try (var finish = connection
                    .prepareStatement("update rebuild set finished_at = ?, customers_up_to = null where workspace = ?")) {
                finish.setObject(1, now.atOffset(ZoneOffset.UTC));
                finish.setObject(2, workspace);
                return finish.executeUpdate();
            }
        });
    }

    private static Optional<Rebuild> read(ResultSet rows) throws SQLException {
        try (rows) {
            return !rows.next() ? Optional.empty()
                    : Optional.of(new Rebuild(rows.getObject("workspace", UUID.class), instant(rows, "requested_at"),
                            rows.getObject("done_up_to", LocalDate.class), rows.getInt("days_done"),
                            rows.getLong("tallies_corrected"), rows.getString("customers_up_to"),
                            instant(rows, "finished_at")));
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
