package dev.afterword.feedback.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.log.RequestLoggingFilter;
import io.restassured.filter.log.ResponseLoggingFilter;
import jakarta.inject.Inject;

/**
 * Runs the requests that Tcases generated from openapi.yaml: for each operation valid and invalid values of every parameter and
 * field. Each runs in a workspace of its own, where the things exist of which the path and the examples speak.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class GeneratedRequestsTest {

    @Inject
    TestData data;

    @Inject
    Things things;

    @ConfigProperty(name = "afterword.introspection.secret")
    String introspectionSecret;

    @BeforeEach
    void aim_at_the_running_service() {
        System.setProperty("tcasesApiServer", RestAssured.baseURI + ":" + RestAssured.port);
    }

    @AfterEach
    void clear() {
        System.clearProperty("tcasesApiServer");
        System.clearProperty("tcasesApiBearer");
    }

    @TestFactory
    Stream<DynamicContainer> every_generated_request_is_answered_as_described() {
        return ApiDescription.operations().map(operation -> {
            var tests = generated(operation);
            assertThat(tests).as("requests generated for %s", operation).isNotEmpty();
            return DynamicContainer.dynamicContainer(operation.toString(), tests.stream()
                    .map(test -> DynamicTest.dynamicTest(test.getName(), () -> run(operation, test))));
        });
    }

    @Test
    void what_is_left_out_would_else_be_sent() {
        LeftOut.WHY
                .forEach((part, reason) -> assertThat(generated()).as(reason)
                        .anyMatch(test -> LeftOut.speaksOf(part, test.getName())));
    }

    private static Stream<Method> generated() {
        return Arrays.stream(generatedClass().getMethods())
                .filter(method -> method.isAnnotationPresent(org.junit.Test.class));
    }

    private static List<Method> generated(Operation operation) {
        return generated()
                .filter(method -> (method.getName() + "_").startsWith(operation.generatedName() + "_"))
                .filter(method -> !LeftOut.contains(operation, method.getName()))
                .toList();
    }

    private String credentials(Operation operation, UUID workspace) {
        if (operation.securityScheme().equals("introspection_secret")) {
            return introspectionSecret;
        }
        // Only the first workspace may make others.
        return operation.id().equals("createWorkspace") ? TestData.FIRST_KEY : data.key(workspace, "admin");
    }

    /** By name: while the description is written anew, there is none, and the other tests have to compile. */
    private static Class<?> generatedClass() {
        try {
            return Class.forName("dev.afterword.feedback.generated.FeedbackApiTest");
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Tcases has generated nothing; see feedback-api/pom.xml", e);
        }
    }

    private void run(Operation operation, Method test) throws Throwable {
        var workspace = data.workspace("Generated");
        things.touchpoint(workspace);
        System.setProperty("tcasesApiBearer", credentials(operation, workspace));
        var filters = new ArrayList<>(RestAssured.filters());
        var exchange = new ByteArrayOutputStream();
        var log = new PrintStream(exchange, true, UTF_8);
        try {
            RestAssured.replaceFiltersWith(new PutInExistingThings(operation, () -> things.make(operation, workspace)),
                    new RequestLoggingFilter(log), new ResponseLoggingFilter(log));
            test.invoke(generatedClass().getConstructor().newInstance());
        } catch (InvocationTargetException e) {
            throw new AssertionError(test.getName() + "\n" + exchange.toString(UTF_8), e.getCause());
        } finally {
            RestAssured.replaceFiltersWith(filters);
        }
    }
}
