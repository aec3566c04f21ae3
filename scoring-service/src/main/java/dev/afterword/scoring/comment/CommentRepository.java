package dev.afterword.scoring.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers wrote, and what follows from it. */
@ApplicationScoped
class CommentRepository {

    /** More than this of a comment is not searched. */
    private static final int SEARCHED = 20_000;

    private static final String PUT = """
            insert into comment as c (workspace, response_id, interaction_id, touchpoint, day, answered_at, customer_ref, locale,
                words)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::timestamptz[], ?::text[], ?::text[],
                ?::text[])
            order by 1, 2
            on conflict (workspace, response_id) do update set interaction_id = excluded.interaction_id,
                touchpoint = excluded.touchpoint, day = excluded.day, answered_at = excluded.answered_at,
                customer_ref = excluded.customer_ref, locale = excluded.locale, words = excluded.words,
                language = case when c.words = excluded.words then c.language end,
                sentiment = case when c.words = excluded.words then c.sentiment end,
                leaning = case when c.words = excluded.words then c.leaning end,
                search = case when c.words = excluded.words then c.search end""";

    private static final String REMOVE = """
            delete from comment using unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
            where comment.workspace = given.workspace and comment.response_id = given.response_id""";

    private static final String TAKE = """
            select workspace, response_id, locale, words from comment where search is null
            order by answered_at limit ? for update skip locked""";

    private static final String NOTE = """
            update comment set language = given.language, sentiment = given.sentiment, leaning = given.leaning,
                search = to_tsvector(given.config::regconfig, left(words, %d)) || given.lexeme::tsvector
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::float8[], ?::text[],
                ?::text[]) as given (workspace, response_id, language, sentiment, leaning, config, lexeme)
            where comment.workspace = given.workspace and comment.response_id = given.response_id""".formatted(SEARCHED);

    private static final String FORGET = """
            delete from comment where (workspace, response_id) in (
                select workspace, response_id from comment
                where workspace = ? and customer_ref = ? and interaction_id < ?
                order by workspace, response_id limit ? for update)""";

    private static final String REMOVE_BEFORE = """
            delete from comment where (workspace, response_id) in (
                select workspace, response_id from comment where workspace = ? and day < ?
                order by day limit ? for update skip locked)""";

    private final Database database;
    private final Rows rows;

    CommentRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Replaces what the responses had; words that have changed are to be looked at anew. */
    void put(Collection<WrittenComment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        database.with(connection -> {
            try (var put = connection.prepareStatement(PUT)) {
                Columns.of(put, comments)
                        .set("uuid", WrittenComment::workspace)
                        .set("uuid", WrittenComment::responseId)
                        .set("uuid", WrittenComment::interactionId)
                        .set("text", WrittenComment::touchpoint)
                        .set("date", WrittenComment::day)
                        .set("timestamptz", WrittenComment::answeredAt)
                        .set("text", WrittenComment::customerRef)
                        .set("text", WrittenComment::locale)
                        .set("text", WrittenComment::words);
                return put.executeUpdate();
            }
        });
    }

    void remove(Collection<WrittenComment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        database.with(connection -> {
            try (var remove = connection.prepareStatement(REMOVE)) {
                Columns.of(remove, comments)
                        .set("uuid", WrittenComment::workspace)
                        .set("uuid", WrittenComment::responseId);
                return remove.executeUpdate();
            }
        });
    }

    /** Comments that nobody has looked at; they are this transaction's until that ends. */
    List<Waiting> take(int limit) {
        return rows.list(TAKE, row -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                row.getString(4)), limit);
    }

    void note(Collection<LookedAt> comments) {
        database.with(connection -> {
            try (var note = connection.prepareStatement(NOTE)) {
                Columns.of(note, comments)
                        .set("uuid", comment -> comment.waiting().workspace())
                        .set("uuid", comment -> comment.waiting().responseId())
                        .set("text", comment -> comment.language().code())
                        .set("text", LookedAt::sentiment)
                        .set("float8", LookedAt::leaning)
                        .set("text", comment -> comment.language().textSearch())
                        .set("text", comment -> lexemeOf(comment.waiting().workspace()));
                return note.executeUpdate();
            }
        });
    }

    /**
     * Stands in every comment's search, and cannot come from its words: so one index finds what one workspace's comments say,
     * however many others have.
     */
    static String lexemeOf(UUID workspace) {
        return "'workspace:" + workspace + "'";
    }

    /** @return how many went */
    int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        return rows.change(FORGET, workspace, customerRef, Ids.boundAfter(erasedAt), limit);
    }

    /** @return how many went */
    int removeBefore(UUID workspace, LocalDate day, int limit) {
        return rows.change(REMOVE_BEFORE, workspace, day, limit);
    }

    /** A comment to be looked at. */
    record Waiting(UUID workspace, UUID responseId, String locale, String words) {
    }

    /**
     * What was found out.
     *
     * @param sentiment and {@code leaning}: {@code null} where the language is none whose mood is known
     */
    record LookedAt(Waiting waiting, CommentLanguage language, String sentiment, Double leaning) {
    }
}
