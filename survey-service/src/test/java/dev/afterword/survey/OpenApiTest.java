package dev.afterword.survey;

import dev.afterword.testing.openapi.DescribedApi;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest implements DescribedApi {
}
