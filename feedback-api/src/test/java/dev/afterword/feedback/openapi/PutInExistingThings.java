package dev.afterword.feedback.openapi;

import java.util.function.Supplier;

import dev.afterword.testing.openapi.ExistingThings;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Where a generated request speaks of a thing that exists, there has to be one: made just before the request is sent. */
record PutInExistingThings(Operation operation, Supplier<String> make) implements Filter {

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response,
            FilterContext context) {
        for (String parameter : operation.pathParameters()) {
            if (ExistingThings.isMeant(request.getNamedPathParams().getOrDefault(parameter, ""))) {
                request.removeNamedPathParam(parameter).pathParam(parameter, make.get());
            }
        }
        return context.next(request, response);
    }
}
