package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells a client what was recorded. */
@ApplicationScoped
public class InteractionResponse {

    private final CustomerUrls customerUrls;

    InteractionResponse(CustomerUrls customerUrls) {
        this.customerUrls = customerUrls;
    }

    /**
     * 201 when this request was the first to tell of it, else 200. @throws dev.afterword.web.problem.ProblemException a refusal
     */
    RestResponse<RecordedAnswer> of(Recorded recorded, boolean isWebPage) {
        var answer = answer(recorded);
        var response = ResponseBuilder.<RecordedAnswer> create(status(recorded))
                .entity(isWebPage ? PublishedAnswer.of(answer, recorded.isNew()) : answer);
        if (recorded.isNew()) {
            // Relative: it holds behind any proxy, and nothing of the request is needed to write it.
            response.header(LOCATION, "/v1/interactions/" + answer.id());
        }
        return response.build();
    }

    /** The same as one of many. */
    BatchAnswer.Item item(Recorded recorded) {
        return BatchAnswer.Item.of(status(recorded), answer(recorded));
    }

    private InteractionAnswer answer(Recorded recorded) {
        return InteractionAnswer.of(recorded.orThrow().interaction(), customerUrls);
    }

    private static int status(Recorded recorded) {
        return (recorded.isNew() ? CREATED : OK).getStatusCode();
    }
}
