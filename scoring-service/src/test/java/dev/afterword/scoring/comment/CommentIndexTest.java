package dev.afterword.scoring.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class CommentIndexTest {

    private static final String FILL = """
            insert into comment (workspace, response_id, interaction_id, touchpoint, day, answered_at, words, language, search)
            select ?, gen_random_uuid(), gen_random_uuid(), 'checkout', date '2026-03-02', now() - i * interval '1 second', words,
                'en', to_tsvector('english', words) || ?::tsvector
            from generate_series(1, 20000) as i,
                lateral (select case when i % 10000 = 0 then 'The parcel was late' else 'Friendly people ' || i end) as w (words)""";

    private final UUID workspace = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    CommentSearchRepository search;

    @Inject
    KeepTopics keepTopics;

    @Inject
    Rows rows;

    @Test
    void one_workspaces_comments_with_some_words_or_on_a_topic_are_found_by_the_index_of_words() {
        QuarkusTransaction.begin();
        try {
            for (var one : List.of(workspace, other)) {
                rows.change(FILL, one, CommentRepository.lexemeOf(one));
            }
            rows.first("select gin_clean_pending_list('comment_search')", row -> true);
            rows.change("analyze comment");
            keepTopics.put(workspace, new Topic("delivery", "Delivery", List.of("parcel", "zustellung")));
            long before = scans();
            assertThat(search.find(workspace, CommentQuery.read(Map.of("q", List.of("parcels"))))).hasSize(2);
            long found = scans();
            assertThat(found).isGreaterThan(before);
            assertThat(search.find(workspace, CommentQuery.read(Map.of("topic", List.of("delivery"))))).hasSize(2);
            assertThat(scans()).isGreaterThan(found);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** How often this transaction has looked into the index. */
    private long scans() {
        return rows.first("select pg_stat_get_xact_numscans('comment_search'::regclass)", row -> row.getLong(1)).orElseThrow();
    }
}
