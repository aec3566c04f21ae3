package dev.afterword.survey.page;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import dev.afterword.survey.response.Submission;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.SurveyView.Expired;
import dev.afterword.survey.response.ViewSurvey;
import dev.afterword.web.later.Later;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** What a browser gets to see after it sent the form. */
@Singleton
class AnswersForPeople implements SubmissionAnswers {

    private final Pages pages;
    private final Looks looks;
    private final ViewSurvey viewSurvey;
    private final Clock clock;

    AnswersForPeople(Pages pages, Looks looks, ViewSurvey viewSurvey, Clock clock) {
        this.pages = pages;
        this.looks = looks;
        this.viewSurvey = viewSurvey;
        this.clock = clock;
    }

    @Override
    public Response unknownLink(Reader reader) {
        return pages.notFound(looks.plain(reader));
    }

    @Override
    public CompletionStage<Response> to(Sent sent, Submission submission) {
        return submission instanceof Submission.Saved saved
                ? CompletableFuture.completedStage(pages.redirect(next(sent, saved)))
                : Later.onWorker(() -> page(sent, submission));
    }

    private Response page(Sent sent, Submission submission) {
        if (submission instanceof Submission.Refused refused
                && viewSurvey.view(sent.interactionId()) instanceof Asked asked) {
            var look = looks.of(asked, sent.reader());
            return pages.survey(SurveyForm.refused(sent.link(), asked, sent.form(), refused.problems(), look), look);
        }
        if (submission instanceof Submission.Closed) {
            return withLook(sent, look -> pages.closed(409, look));
        }
        if (submission instanceof Submission.Expired) {
            return withLook(sent, look -> pages.expired(409, look));
        }
        if (submission instanceof Submission.NotAsked) {
            return pages.notAsked(looks.plain(sent.reader()));
        }
        return pages.waiting(503, Patience.beforeNextTry(sent.interactionId(), clock.instant()), true,
                looks.plain(sent.reader()));
    }

    /** To the end, or to what is asked now. */
    private static String next(Sent sent, Submission.Saved saved) {
        var query = sent.reader().queryOfLanguage();
        if (sent.unseen().isEmpty()) {
            return sent.link() + query;
        }
        return sent.link() + (saved.state().isComplete() ? Reader.changing(query) : query) + "#q-" + sent.unseen().get();
    }

    private Response withLook(Sent sent, Function<Look, Response> page) {
        var view = viewSurvey.view(sent.interactionId());
        if (view instanceof Asked asked) {
            return page.apply(looks.of(asked, sent.reader()));
        }
        if (view instanceof Expired expired) {
            return page.apply(looks.of(expired.workspace(), expired.interaction().locale(), sent.reader()));
        }
        return page.apply(looks.plain(sent.reader()));
    }
}
