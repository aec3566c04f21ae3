package dev.afterword.feedback.openapi;

import java.time.Instant;
import java.util.function.Supplier;

import dev.afterword.testing.openapi.ExistingThings;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Where a generated request speaks of a thing that exists, it is made just before the request is sent; where of a time, it is
 * now.
 */
record PutInExistingThings(Operation operation, Supplier<String> make) implements Filter {

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response,
            FilterContext context) {
        for (String parameter : operation.pathParameters()) {
            if (ExistingThings.isMeant(request.getNamedPathParams().getOrDefault(parameter, ""))) {
                request.removeNamedPathParam(parameter).pathParam(parameter, make.get());
            }
        }
        if (request.getBody() instanceof String body && body.contains(ExistingThings.NOW)) {
            request.body(body.replace(ExistingThings.NOW, Instant.now().toString()));
        }
        return context.next(request, response);
    }
}
