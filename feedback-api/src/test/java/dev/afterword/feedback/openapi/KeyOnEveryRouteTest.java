package dev.afterword.feedback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.ApiKeys;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** Every operation that asks for a key wants a valid one, with the right scope. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class KeyOnEveryRouteTest {

    private static final String AN_ID = "019bc0f2-c6a4-7c3e-9d54-2f1a35f0a8c1";

    @Inject
    TestData data;

    @Inject
    WorkspaceRows rows;

    @TestFactory
    Stream<DynamicTest> without_a_key_nothing_is_done() {
        return refused((operation, wrong) -> problem(401, Requests.send(operation, null, AN_ID)));
    }

    @TestFactory
    Stream<DynamicTest> a_key_that_is_malformed_or_unknown_is_no_key() {
        var keys = List.of(ApiKeys.generate(ApiKeys.SECRET), "fb_sk_", "fb_sk_short", "x", "fb_sk_" + "a".repeat(5000),
                TestData.FIRST_KEY + "a", TestData.FIRST_KEY.toUpperCase(), "' or 1=1 --");
        return refused((operation, wrong) -> keys.forEach(key -> problem(401, Requests.send(operation, key, AN_ID))));
    }

    @TestFactory
    Stream<DynamicTest> a_key_without_the_scope_may_not() {
        return refused((operation, workspaceKey) -> problem(403, Requests.send(operation, workspaceKey, AN_ID)));
    }

    private Stream<DynamicTest> refused(BiConsumer<Operation, String> tries) {
        return ApiDescription.operations().filter(operation -> operation.securityScheme().equals("api_key"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String withoutScope = data.key(data.workspace("Refused"), "scores:read");
                    var before = rows.counts();
                    tries.accept(operation, withoutScope);
                    assertThat(rows.counts()).isEqualTo(before);
                }));
    }

    private static void problem(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
