package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.afterword.survey.survey.domain.Survey;

/**
 * What its makers see of a survey.
 *
 * @param builtIn whether it comes with the product, and the workspace has none of its own in its place
 * @param latestVersion the version that new invitations ask; {@code null} before the first was published
 * @param draft what the next version will ask; {@code null} when nobody has saved one
 * @param draftSavedAt {@code null} when there is no draft
 * @param versions the latest first, up to 100
 */
record SurveyAnswer(String key, boolean builtIn, Integer latestVersion, QuestionnaireJson draft, Instant draftSavedAt,
        List<PublishedAnswer> versions) {

    /** @param survey {@code null} when the workspace has none of its own */
    static SurveyAnswer of(String key, SurveyEntity survey, List<SurveyVersionEntity> published, Optional<Survey> builtIn) {
        var versions = new ArrayList<>(published.stream()
                .map(version -> new PublishedAnswer(version.version, false, version.publishedAt)).toList());
        builtIn.map(Survey::version).filter(version -> versions.stream().noneMatch(own -> own.version == version))
                .ifPresent(version -> versions.add(new PublishedAnswer(version, true, null)));
        return new SurveyAnswer(key, survey == null, versions.isEmpty() ? null : versions.get(0).version,
                survey == null ? null : QuestionnaireJson.of(survey.toSurvey()), survey == null ? null : survey.savedAt,
                versions);
    }

    /**
     * One published version; what it asks has an address of its own.
     *
     * @param publishedAt {@code null} for one that comes with the product
     */
    record PublishedAnswer(int version, boolean builtIn, Instant publishedAt) {
    }
}
