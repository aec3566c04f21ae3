package dev.afterword.survey.page;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.survey.response.SurveyView;
import dev.afterword.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The survey as JSON, for the page's own script and for the element that websites embed. */
@Singleton
class SurveyForScripts {

    private final Looks looks;
    private final Clock clock;

    SurveyForScripts(Looks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    Response show(String link, UUID interactionId, SurveyView view, Reader reader) {
        if (view instanceof SurveyView.Asked asked) {
            return Response.ok(SurveyJson.of(link, asked, looks.of(asked, reader))).type(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.VARY, "Accept, Accept-Language").build();
        }
        if (view instanceof SurveyView.Expired) {
            throw ProblemException.notFound("survey any more: the time to answer it is over");
        }
        if (view instanceof SurveyView.NotAsked) {
            throw ProblemException.notFound("survey: nobody is asked about this interaction");
        }
        throw ProblemException.unavailable("The interaction has not arrived here yet. Ask again.",
                Patience.beforeNextTry(interactionId, clock.instant()));
    }
}
