package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The published versions of every workspace. Those that come with the product are not among them. */
@ApplicationScoped
public class SurveyVersionRepository implements PanacheRepositoryBase<SurveyVersionEntity, UUID> {

    Optional<SurveyVersionEntity> latest(UUID workspace, String key) {
        return find("workspace = ?1 and surveyKey = ?2 order by version desc", workspace, key).firstResultOptional();
    }

    Optional<SurveyVersionEntity> find(UUID workspace, String key, int version) {
        return find("workspace = ?1 and surveyKey = ?2 and version = ?3", workspace, key, version).firstResultOptional();
    }

    /** The latest first, up to {@code most}. */
    List<SurveyVersionEntity> list(UUID workspace, String key, int most) {
        return find("workspace = ?1 and surveyKey = ?2 order by version desc", workspace, key).page(0, most).list();
    }

    SurveyVersionEntity add(SurveyEntity draft, int number, Instant now) {
        var version = new SurveyVersionEntity();
        version.id = Ids.next();
        version.workspace = draft.workspace;
        version.surveyKey = draft.key;
        version.version = number;
        version.questionnaire = draft.draft;
        version.publishedAt = now;
        persist(version);
        return version;
    }
}
