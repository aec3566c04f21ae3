package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.afterword.messaging.Ids;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.web.cursor.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The drafts of every workspace. */
@ApplicationScoped
public class SurveyRepository implements PanacheRepositoryBase<SurveyEntity, UUID> {

    private static final String PUT = """
            insert into survey (id, workspace, key, draft, saved_at, created_at)
            values (:id, :workspace, :key, :draft, :now, :now)
            on conflict (workspace, key) do update set draft = excluded.draft, saved_at = excluded.saved_at
            returning id = :id""";

    /** Creates or replaces, also when two callers do so at once; returns true when it was created. */
    boolean put(UUID workspace, Survey draft, Instant now) {
        return (Boolean) getEntityManager().createNativeQuery(PUT, Boolean.class)
                .setParameter("id", Ids.next())
                .setParameter("workspace", workspace)
                .setParameter("key", draft.key())
                .setParameter("draft", QuestionnaireJson.text(draft))
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<SurveyEntity> find(UUID workspace, String key) {
        return find("workspace = ?1 and key = ?2", workspace, key).firstResultOptional();
    }

    /** Until the end of the transaction nobody else publishes this survey. */
    Optional<SurveyEntity> lock(UUID workspace, String key) {
        return find("workspace = ?1 and key = ?2", workspace, key).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    List<SurveyEntity> page(UUID workspace, Cursor after, int size) {
        var oldestFirst = Sort.by("createdAt").and("id");
        var found = after == null
                ? find("workspace = ?1", oldestFirst, workspace)
                : find("workspace = ?1 and (createdAt, id) > (?2, ?3)", oldestFirst, workspace, after.time(), after.id());
        return found.page(0, size).list();
    }

    /** Those of the keys that the workspace has surveys of its own for. */
    List<String> among(UUID workspace, List<String> keys) {
        return find("workspace = ?1 and key in ?2", workspace, keys).stream().map(survey -> survey.key)
                .collect(Collectors.toList());
    }

    /** The number of the latest published version of each of these surveys; none for one that was never published. */
    @SuppressWarnings("unchecked")
    Map<String, Integer> latestVersions(UUID workspace, List<String> keys) {
        List<Object[]> rows = getEntityManager().createQuery("""
                select surveyKey, max(version) from SurveyVersionEntity
                where workspace = :workspace and surveyKey in :keys group by surveyKey""")
                .setParameter("workspace", workspace)
                .setParameter("keys", keys)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }
}
