package dev.afterword.survey.page;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.survey.response.Submission;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.ViewSurvey;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** What a browser gets to see after it sent the form. */
@Singleton
class AnswersForPeople implements SubmissionAnswers {

    private final Pages pages;
    private final ViewSurvey viewSurvey;
    private final Clock clock;

    AnswersForPeople(Pages pages, ViewSurvey viewSurvey, Clock clock) {
        this.pages = pages;
        this.viewSurvey = viewSurvey;
        this.clock = clock;
    }

    @Override
    public Response unknownLink() {
        return pages.notFound();
    }

    @Override
    public Response to(String link, UUID interactionId, SubmittedForm form, Submission submission) {
        if (submission instanceof Submission.Saved) {
            return pages.redirect(link);
        }
        if (submission instanceof Submission.Refused refused
                && viewSurvey.view(interactionId) instanceof Asked asked) {
            return pages.survey(SurveyForm.refused(link, asked, form, refused.problems()));
        }
        if (submission instanceof Submission.Closed) {
            return pages.closed(409);
        }
        if (submission instanceof Submission.NotAsked) {
            return pages.notAsked();
        }
        return pages.waiting(503, Patience.beforeNextTry(interactionId, clock.instant()), true);
    }
}
