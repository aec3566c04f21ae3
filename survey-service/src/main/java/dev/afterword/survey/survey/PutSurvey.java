package dev.afterword.survey.survey;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.survey.survey.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Saves what a survey will ask. Customers see nothing of it until it is published. */
@ApplicationScoped
public class PutSurvey {

    private final SurveyRepository surveys;
    private final Clock clock;

    PutSurvey(SurveyRepository surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Returns true when the workspace had no survey of its own with that key. */
    @Transactional
    public boolean put(UUID workspace, Survey draft) {
        return surveys.put(workspace, draft, clock.instant());
    }
}
