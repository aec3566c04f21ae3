package dev.afterword.feedback.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/**
 * What nobody sends by mistake, sent to every operation: it is refused with a problem, never with a 500, and nothing is stored.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HostileInputTest {

    private static final Map<String, byte[]> BODIES = bodies();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private static final String AN_ID = "019bc0f2-c6a4-7c3e-9d54-2f1a35f0a8c1";

    @Inject
    TestData data;

    @Inject
    WorkspaceRows rows;

    @ConfigProperty(name = "afterword.introspection.secret")
    String introspectionSecret;

    private String key;

    @BeforeEach
    void make_a_key() {
        key = data.key(data.workspace("Hostile"), "admin", "interactions:write", "interactions:read");
    }

    @TestFactory
    Stream<DynamicTest> bad_bodies_are_refused() {
        return ApiDescription.operations().filter(operation -> operation.requestBody().has("content"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String type = operation.requestBody().get("content").fieldNames().next();
                    var before = rows.counts();
                    BODIES.forEach((what, body) -> refused(operation + ", " + what, send(operation, type, body)));
                    for (String other : new String[] { "text/plain", "application/xml", "multipart/form-data; boundary=b",
                            "*/*" }) {
                        refused(operation + " as " + other, send(operation, other, "{}".getBytes(UTF_8)));
                    }
                    assertThat(rows.counts()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_method_that_a_path_has_not_is_refused_and_those_it_has_are_named() {
        Map<String, Set<String>> methods = ApiDescription.operations().collect(Collectors.groupingBy(Operation::path,
                Collectors.mapping(Operation::method, Collectors.toCollection(TreeSet::new))));
        return methods.entrySet().stream().map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
            for (String method : METHODS) {
                if (!path.getValue().contains(method)) {
                    var answer = Requests.as(key).request(method, path.getKey().replaceAll("\\{[^}]+}", AN_ID));
                    refused(method + " " + path.getKey(), answer);
                    assertThat(answer.statusCode()).as(method + " " + path.getKey()).isEqualTo(405);
                    assertThat(answer.header("Allow").split(", ")).containsAll(path.getValue());
                }
            }
        }));
    }

    @Test
    void odd_paths_lead_nowhere() {
        var before = rows.counts();
        for (String path : Arrays.asList("/v1/interactions/..;/touchpoints", "/v1/interactions/%00", "/v1/touchpoints/%00",
                "/v1/touchpoints/a%00b", "//v1//interactions//" + AN_ID, "/v1/touchpoints/..%2f..%2fetc%2fpasswd",
                "/v1/%2e%2e/q",
                "/v1/touchpoints/%ff%fe", "/v1/touchpoints/" + "a".repeat(3000), "/v1/touchpoints/%E2%80%AE",
                "/v1/interactions/" + AN_ID + ";a=b/x",
                "/v1/touchpoints?cursor=%00", "/v1/touchpoints?cursor=" + "A".repeat(3000), "/v1/nothing",
                "/V1/touchpoints/a")) {
            var answer = Requests.as(key).urlEncodingEnabled(false).get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            refused(path, answer);
        }
        assertThat(rows.counts()).isEqualTo(before);
    }

    private Response send(Operation operation, String type, byte[] body) {
        var request = Requests.as(operation.securityScheme().equals("api_key") ? key : introspectionSecret);
        return request.config(Requests.AS_IT_IS).header("Content-Type", type).body(body)
                .request(operation.method(), operation.pathOf(AN_ID));
    }

    private static void refused(String what, Response answer) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.asString()).isBetween(400, 499);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
    }

    private static Map<String, byte[]> bodies() {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("nothing", new byte[0]);
        bodies.put("blanks", "   ".getBytes(UTF_8));
        bodies.put("half an object", "{\"name\":".getBytes(UTF_8));
        bodies.put("huge", ("{\"name\":\"" + "a".repeat(900 * 1024) + "\"}").getBytes(UTF_8));
        bodies.put("deep list", "[".repeat(60_000).getBytes(UTF_8));
        bodies.put("deeper list", "[".repeat(100_000).getBytes(UTF_8));
        bodies.put("deep object", "{\"a\":".repeat(10_000).getBytes(UTF_8));
        bodies.put("NUL", "{\"name\":\"a\\u0000b\",\"touchpoint\":\"a\\u0000b\"}".getBytes(UTF_8));
        bodies.put("raw NUL", "{\"name\":\"a\0b\"}".getBytes(UTF_8));
        bodies.put("lone surrogate", "{\"name\":\"\\ud800\",\"touchpoint\":\"\\ud800\"}".getBytes(UTF_8));
        bodies.put("no UTF-8", "{\"name\":\"\u00ff\u00fe\"}".getBytes(ISO_8859_1));
        bodies.put("the same name twice",
                "{\"name\":\"a\",\"name\":\"b\",\"touchpoint\":\"a\",\"touchpoint\":\"b\"}".getBytes(UTF_8));
        bodies.put("a long number", ("{\"name\":" + "9".repeat(50_000) + "}").getBytes(UTF_8));
        bodies.put("an infinite exponent", "{\"name\":1e999999999}".getBytes(UTF_8));
        bodies.put("two values", "{} {}".getBytes(UTF_8));
        bodies.put("null", "null".getBytes(UTF_8));
        return bodies;
    }
}
