package dev.afterword.scoring.comment;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds comments, newest first. What does not matter is not in the statement, so that PostgreSQL sees what does. */
@ApplicationScoped
class CommentSearchRepository {

    private static final String READ = """
            select response_id, interaction_id, touchpoint, day, answered_at, customer_ref, words, language, sentiment, leaning,
                array(select t.key from topic_query t
                    where t.workspace = c.workspace and t.language = coalesce(c.language, '') and c.search @@ t.query
                    order by t.key) as topics
            from comment c where workspace = ?""";

    private static final String TOPIC_QUERIES = """
            select language, query::text from topic_query where workspace = ? and key = ? order by language""";

    /** Each language asks in its own way. A comment that nobody has looked at yet is not found by its words. */
    private static final String HAS_TEXT = Arrays.stream(CommentLanguage.values())
            .map(language -> "(language %s and search @@ websearch_to_tsquery('%s', ?) and search @@ ?::tsquery)".formatted(
                    language.code() == null ? "is null" : "= '" + language.code() + "'", language.textSearch()))
            .collect(joining(" or ", " and (", ")"));

    private static final String IS_ON_TOPIC = "(coalesce(language, '') = ? and search @@ ?::tsquery and search @@ ?::tsquery)";

    private final Rows rows;

    CommentSearchRepository(Rows rows) {
        this.rows = rows;
    }

    /** One more than a page holds, if there are as many. */
    List<CommentAnswer> find(UUID workspace, CommentQuery query) {
        var sql = new StringBuilder(READ);
        var values = new ArrayList<Object>(List.of(workspace));
        if (query.text() != null) {
            sql.append(HAS_TEXT);
            Arrays.stream(CommentLanguage.values())
                    .forEach(language -> values.addAll(List.of(query.text(), CommentRepository.lexemeOf(workspace))));
        }
        if (query.topic() != null) {
            onTopic(sql, values, workspace, query.topic());
        }
        equal(sql, values, "touchpoint", query.touchpoint());
        equal(sql, values, "sentiment", query.sentiment());
        equal(sql, values, "language", query.language());
        and(sql, values, " and day >= ?", query.from());
        and(sql, values, " and day <= ?", query.to());
        if (query.after() != null) {
            and(sql, values, " and (answered_at, response_id) < (?, ?)", query.after().time(), query.after().id());
        }
        and(sql, values, " order by answered_at desc, response_id desc limit ?", query.limit() + 1);
        return rows.list(sql.toString(), CommentSearchRepository::read, values.toArray());
    }

    /** What the topic asks stands in the statement itself: an index can answer that, and not what another row asks. */
    private void onTopic(StringBuilder sql, List<Object> values, UUID workspace, String topic) {
        var asked = rows.list(TOPIC_QUERIES, row -> List.of(row.getString(1), row.getString(2),
                CommentRepository.lexemeOf(workspace)), workspace, topic);
        sql.append(asked.isEmpty() ? " and false"
                : asked.stream().map(language -> IS_ON_TOPIC).collect(joining(" or ", " and (", ")")));
        asked.forEach(values::addAll);
    }

    private static void equal(StringBuilder sql, List<Object> values, String column, String value) {
        if ("unknown".equals(value) && !column.equals("touchpoint")) {
            sql.append(" and ").append(column).append(" is null");
        } else {
            and(sql, values, " and " + column + " = ?", value);
        }
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object... given) {
        if (given[0] != null) {
            sql.append(condition);
            values.addAll(List.of(given));
        }
    }

    private static CommentAnswer read(ResultSet row) throws SQLException {
        Float leaning = row.getObject("leaning", Float.class);
        return new CommentAnswer(row.getObject("response_id", UUID.class), row.getObject("interaction_id", UUID.class),
                row.getString("touchpoint"), row.getObject("day", LocalDate.class), Rows.instant(row, "answered_at"),
                row.getString("customer_ref"), row.getString("words"), row.getString("language"), row.getString("sentiment"),
                leaning == null ? null : Math.round(leaning * 10_000) / 10_000.0, Rows.texts(row, "topics"));
    }
}
