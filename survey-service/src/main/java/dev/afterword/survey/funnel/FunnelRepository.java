package dev.afterword.survey.funnel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hibernate.Session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Counts invitations and their responses in one statement. */
@ApplicationScoped
public class FunnelRepository {

    /** What was offered by link or in place is there for the customer from the start. */
    private static final String COUNT = """
            select i.suppressed_because, i.failed_because, count(*) as invitations,
                count(*) filter (where i.suppressed_because is null and i.failed_because is null
                    and i.channel in ('email', 'sms') and i.sent_at is null) as waiting,
                count(*) filter (where i.channel in ('inline', 'link') or i.sent_at is not null) as sent,
                count(i.opened_at) as opened,
                count(r.id) as started,
                count(r.id) filter (where r.scored) as answered,
                count(r.completed_at) as completed
            from invitation i left join response r on r.invitation_id = i.id
            where i.workspace = ?
                and (?::text is null or i.touchpoint = ?)
                and (?::text is null or i.survey_key = ?)
                and (?::text is null or i.channel = ?)
                and (?::timestamptz is null or coalesce(i.sent_at, i.created_at) >= ?)
                and (?::timestamptz is null or coalesce(i.sent_at, i.created_at) < ?)
            group by i.suppressed_because, i.failed_because
            order by invitations desc, 1, 2""";

    private final EntityManager entities;

    FunnelRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Invitations that ended alike. */
    record Part(String suppressedBecause, String failedBecause, long invitations, long waiting, long sent, long opened,
            long started, long answered, long completed) {
    }

    List<Part> count(UUID workspace, FunnelFilter filter) {
        return entities.unwrap(Session.class).doReturningWork(connection -> count(connection, workspace, filter));
    }

    private static List<Part> count(Connection connection, UUID workspace, FunnelFilter filter) throws SQLException {
        try (var query = connection.prepareStatement(COUNT)) {
            int at = 1;
            query.setObject(at++, workspace);
            for (Object value : new Object[] { filter.touchpoint(), filter.survey(), filter.channel(), time(filter.from()),
                    time(filter.to()) }) {
                query.setObject(at++, value);
                query.setObject(at++, value);
            }
            var parts = new ArrayList<Part>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    parts.add(new Part(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5),
                            row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)));
                }
            }
            return parts;
        }
    }

    private static Object time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
