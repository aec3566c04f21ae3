package dev.afterword.survey.survey;

import java.util.Optional;
import java.util.UUID;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;

/** The surveys that customers can be asked. */
@ApplicationScoped
public class PublishedSurveys {

    /** The version that new invitations ask. */
    public Optional<Survey> latest(UUID workspace, String key) {
        return BuiltInSurveys.latest(key);
    }

    /**
     * The very version that an invitation was made with.
     *
     * @throws IllegalStateException when there is none, which never becomes so: a published version stays
     */
    public Survey version(UUID workspace, String key, int version) {
        return BuiltInSurveys.find(key, version).orElseThrow(
                () -> new IllegalStateException("survey " + key + " version " + version + " was offered but is gone"));
    }
}
