package dev.afterword.survey.survey;

import java.util.Optional;
import java.util.UUID;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows one survey to its makers: its draft, and what was published of it. */
@ApplicationScoped
public class ReadSurvey {

    private static final int MOST_VERSIONS = 100;

    private final SurveyRepository surveys;
    private final SurveyVersionRepository versions;
    private final PublishedSurveys published;

    ReadSurvey(SurveyRepository surveys, SurveyVersionRepository versions, PublishedSurveys published) {
        this.surveys = surveys;
        this.versions = versions;
        this.published = published;
    }

    @Transactional
    Optional<SurveyAnswer> read(UUID workspace, String key) {
        var survey = surveys.find(workspace, key);
        var builtIn = BuiltInSurveys.latest(key);
        if (survey.isEmpty() && builtIn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SurveyAnswer.of(key, survey.orElse(null), versions.list(workspace, key, MOST_VERSIONS), builtIn));
    }

    @Transactional
    Optional<SurveyVersionAnswer> readVersion(UUID workspace, String key, int version) {
        return versions.find(workspace, key, version).map(SurveyVersionAnswer::of)
                .or(() -> BuiltInSurveys.find(key, version).map(SurveyVersionAnswer::builtIn));
    }

    /** What a preview shows: the draft; where nobody has saved one, the latest version. */
    @Transactional
    public Optional<Survey> preview(UUID workspace, String key) {
        return surveys.find(workspace, key).map(SurveyEntity::toSurvey).or(() -> published.latest(workspace, key));
    }
}
