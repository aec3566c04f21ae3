package dev.afterword.scoring;

import dev.afterword.testing.openapi.DescribedApi;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest implements DescribedApi {
}
