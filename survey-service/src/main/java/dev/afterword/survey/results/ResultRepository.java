package dev.afterword.survey.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.hibernate.Session;

import dev.afterword.contracts.SurveyRef;
import dev.afterword.survey.invitation.InteractionJson;
import dev.afterword.survey.response.AnswerSheetJson;
import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Reads responses with their invitations. In plain JDBC: an export reads millions of rows, each of them once. */
@ApplicationScoped
public class ResultRepository {

    private static final int AT_ONCE = 500;

    private static final String FROM = """
             from response r join invitation i on i.id = r.invitation_id
            where r.workspace = ?::uuid
                and (?::text is null or i.touchpoint = ?)
                and (?::text is null or i.survey_key = ?)
                and (?::text is null or i.interaction::jsonb ->> 'customer_ref' = ?)
                and (?::uuid is null or r.id >= ?::uuid)
                and (?::uuid is null or r.id < ?::uuid)
                and (?::boolean is null or (r.completed_at is not null) = ?)
            """;

    private static final String ROWS = """
            select r.id, r.revision, r.answers, r.answered_at, r.completed_at, r.invitation_id, i.interaction, i.survey_key,
                i.survey_version, i.channel, i.standing""" + FROM;

    private static final String SURVEYS = "select distinct i.survey_key, i.survey_version" + FROM + " order by 1, 2";

    private static final InteractionJson INTERACTION = new InteractionJson();
    private static final AnswerSheetJson ANSWERS = new AnswerSheetJson();

    private final EntityManager entities;

    ResultRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code limit} of them, those whose first answer came last first. */
    List<ResultRow> page(UUID workspace, ResponseFilter filter, Cursor after, int limit) {
        var rows = new ArrayList<ResultRow>();
        read(ROWS + " order by r.id desc limit " + limit, workspace, filter, after, 0, found -> rows.add(row(found)));
        return rows;
    }

    /** All of them, the oldest first, as they stood when the first was read; a few hundred are in memory at a time. */
    void each(UUID workspace, ResponseFilter filter, Consumer<ResultRow> reader) {
        read(ROWS + " order by r.id", workspace, filter, null, AT_ONCE, found -> reader.accept(row(found)));
    }

    /** The surveys that were answered. */
    List<SurveyRef> surveys(UUID workspace, ResponseFilter filter) {
        var surveys = new ArrayList<SurveyRef>();
        read(SURVEYS, workspace, filter, null, 0, found -> surveys.add(new SurveyRef(found.getString(1), found.getInt(2))));
        return surveys;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, UUID workspace, ResponseFilter filter, Cursor after, int fetchSize, Reader reader) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var query = query(connection, sql, workspace, filter, after)) {
                query.setFetchSize(fetchSize);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        });
    }

    private static PreparedStatement query(Connection connection, String sql, UUID workspace, ResponseFilter filter,
            Cursor after) throws SQLException {
        var query = connection.prepareStatement(sql);
        int at = 1;
        query.setObject(at++, workspace);
        for (Object value : new Object[] { filter.touchpoint(), filter.survey(), filter.customer(), filter.firstId(),
                filter.lastId(after), filter.complete() }) {
            query.setObject(at++, value);
            query.setObject(at++, value);
        }
        return query;
    }

    private static ResultRow row(ResultSet found) throws SQLException {
        return new ResultRow(found.getObject(1, UUID.class), found.getInt(2),
                ANSWERS.convertToEntityAttribute(found.getString(3)), instant(found, 4), instant(found, 5),
                found.getObject(6, UUID.class), INTERACTION.convertToEntityAttribute(found.getString(7)), found.getString(8),
                found.getInt(9), found.getString(10), found.getString(11));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
