package dev.afterword.scoring.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** The topics of workspaces, and what each asks in each language. */
@ApplicationScoped
class TopicRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String COUNT = "select count(*) from topic where workspace = ? and key <> ?";

    private static final String PUT = """
            insert into topic as t (workspace, key, name, terms) values (?, ?, ?, ?)
            on conflict (workspace, key) do update set name = excluded.name, terms = excluded.terms
            returning t.xmax = 0""";

    private static final String FORGET_QUERIES = "delete from topic_query where workspace = ? and key = ?";

    /** A term may be nothing but words that are passed over in a language: it asks nothing there. */
    private static final String ADD_QUERIES = """
            insert into topic_query (workspace, key, language, query)
            select ?, ?, code, string_agg('(' || asked::text || ')', ' | ')::tsquery
            from unnest(?::text[], ?::text[]) as l (code, config), unnest(?::text[]) as term,
                lateral (select phraseto_tsquery(config::regconfig, term) as asked) as a
            where numnode(asked) > 0 group by code""";

    private static final String FIND = """
            select key, name, terms from topic where workspace = ? and (?::text is null or key = ?) order by key""";

    private static final String DELETE = "delete from topic where workspace = ? and key = ?";

    private final Rows rows;

    TopicRepository(Rows rows) {
        this.rows = rows;
    }

    /** Makes the caller the only one who changes topics of this workspace, until its transaction ends. */
    void lockTopicsOf(UUID workspace) {
        rows.first(LOCK, row -> true, "topics of " + workspace);
    }

    int countOthers(UUID workspace, String key) {
        return rows.first(COUNT, row -> row.getInt(1), workspace, key).orElseThrow();
    }

    /** @return whether it is new */
    boolean put(UUID workspace, Topic topic) {
        boolean created = rows.first(PUT, row -> row.getBoolean(1), workspace, topic.key(), topic.name(), topic.terms())
                .orElseThrow();
        rows.change(FORGET_QUERIES, workspace, topic.key());
        var languages = Arrays.asList(CommentLanguage.values());
        rows.change(ADD_QUERIES, workspace, topic.key(),
                languages.stream().map(language -> Objects.requireNonNullElse(language.code(), "")).toList(),
                languages.stream().map(CommentLanguage::textSearch).toList(), topic.terms());
        return created;
    }

    List<Topic> all(UUID workspace) {
        return find(workspace, null);
    }

    Optional<Topic> one(UUID workspace, String key) {
        return find(workspace, key).stream().findFirst();
    }

    /** @return whether there was one */
    boolean delete(UUID workspace, String key) {
        return rows.change(DELETE, workspace, key) > 0;
    }

    private List<Topic> find(UUID workspace, String key) {
        return rows.list(FIND, row -> new Topic(row.getString("key"), row.getString("name"), Rows.texts(row, "terms")),
                workspace, key, key);
    }
}
