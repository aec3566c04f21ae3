package dev.afterword.feedback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Every operation, called for a thing of another workspace: it is as if there were none, and nothing happens to it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OtherWorkspaceTest {

    /** What these speak of has the name that the caller gives it: the same name is another thing in another workspace. */
    private static final Map<String, Integer> NAMED_BY_THE_CALLER = Map.of("putTouchpoint", 201, "putTeamMember", 201,
            "eraseCustomer", 204);

    @Inject
    TestData data;

    @Inject
    Things things;

    @Inject
    WorkspaceRows rows;

    @TestFactory
    Stream<DynamicTest> a_thing_of_another_workspace_is_not_there() {
        return ApiDescription.operations()
                .filter(operation -> !operation.pathParameters().isEmpty())
                .filter(operation -> operation.securityScheme().equals("api_key"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var theirs = data.workspace("Theirs");
                    String thing = things.make(operation, theirs);
                    var before = rows.of(theirs);
                    var answer = Requests.send(operation, keyOfAnother(), thing);
                    if (NAMED_BY_THE_CALLER.containsKey(operation.id())) {
                        assertThat(answer.statusCode()).isEqualTo(NAMED_BY_THE_CALLER.get(operation.id()));
                    } else {
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
                        assertThat(answer.contentType()).startsWith("application/problem+json");
                        assertThat(answer.asString()).doesNotContain(thing);
                    }
                    assertThat(rows.of(theirs)).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_list_or_a_setting_holds_nothing_of_another_workspace() {
        return ApiDescription.operations()
                .filter(operation -> operation.pathParameters().isEmpty())
                .filter(operation -> operation.securityScheme().equals("api_key"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var theirs = data.workspace("Theirs");
                    var known = things.makeAll(theirs);
                    var before = rows.of(theirs);
                    var answer = Requests.send(operation, keyOfAnother(), null);
                    assertThat(answer.statusCode()).isLessThan(500);
                    known.stream().filter(OtherWorkspaceTest::isId)
                            .forEach(id -> assertThat(answer.asString()).doesNotContain(id));
                    assertThat(answer.asString()).doesNotContain(theirs.toString());
                    if (operation.method().equals("GET")) {
                        assertThat(answer.asString()).doesNotContain("\"checkout\"").doesNotContain("\"ada\"");
                    }
                    assertThat(rows.of(theirs)).isEqualTo(before);
                }));
    }

    private String keyOfAnother() {
        return data.key(data.workspace("Ours"), "admin", "interactions:write", "interactions:read");
    }

    private static boolean isId(String thing) {
        try {
            return UUID.fromString(thing) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
