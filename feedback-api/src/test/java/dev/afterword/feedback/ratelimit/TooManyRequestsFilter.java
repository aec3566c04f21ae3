package dev.afterword.feedback.ratelimit;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Adds 429 to the description of every operation that asks for a key: any of them can be refused before it is reached. */
@OpenApiFilter
public class TooManyRequestsFilter implements OASFilter {

    private static final String UNAUTHENTICATED = "401";
    private static final String TOO_MANY_REQUESTS = "429";

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        if (responses != null && responses.hasAPIResponse(UNAUTHENTICATED) && !responses.hasAPIResponse(TOO_MANY_REQUESTS)) {
            responses.addAPIResponse(TOO_MANY_REQUESTS,
                    OASFactory.createAPIResponse().ref("#/components/responses/TooManyRequests"));
        }
        return operation;
    }
}
