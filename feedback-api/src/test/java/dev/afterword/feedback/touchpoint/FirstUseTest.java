package dev.afterword.feedback.touchpoint;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** A workspace may let touchpoints come up with the first interaction that names them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FirstUseTest {

    @Inject
    TestData data;

    private UUID workspace;
    private String key;

    @BeforeEach
    void begin_with_a_workspace_that_wants_it() {
        workspace = data.workspace("Cyberdyne");
        data.execute("update workspace set create_touchpoints = true, default_owner_name = 'Miles',"
                + " default_owner_email = 'miles@example.org' where id = ?", workspace);
        key = data.key(workspace, "admin");
    }

    @Test
    void an_unknown_touchpoint_comes_up_with_the_default_owner() {
        String id = record("{\"touchpoint\": \"new-form\"}").statusCode(201).extract().path("id");
        as(key).get("/v1/touchpoints/new-form").then().statusCode(200).body("name", is("new-form"), "kind", is("other"),
                "journey_stage", is("interaction"), "owner.name", is("Miles"), "owner.email", is("miles@example.org"));
        assertThat(data.eventsAbout(id).get(0).at("/data/interaction/touchpoint/owner").asText())
                .isEqualTo("miles@example.org");
    }

    @Test
    void of_many_first_ones_at_once_each_finds_the_same_touchpoint() {
        var statuses = IntStream.range(0, 16).parallel()
                .mapToObj(i -> record("{\"touchpoint\": \"rush\"}").extract().statusCode()).toList();
        assertThat(statuses).containsOnly(201);
        assertThat(touchpoints()).containsExactly("rush");
    }

    @Test
    void a_request_refused_for_another_reason_creates_none() {
        record("{\"touchpoint\": \"new-form\", \"colour\": \"red\"}").statusCode(422).body("errors[0].pointer", is("/colour"));
        assertThat(touchpoints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "New Form", "-form", "form_1", "form/1" })
    void what_cannot_be_a_key_does_not_become_one(String touchpoint) {
        record("{\"touchpoint\": \"%s\"}".formatted(touchpoint)).statusCode(422).body("errors[0].pointer", is("/touchpoint"));
        assertThat(touchpoints()).isEmpty();
    }

    @Test
    void nobody_can_fill_the_table_that_way() {
        data.execute("""
                insert into touchpoint (id, workspace_id, key, name, kind, journey_stage, owner_name, owner_email, created_at,
                                        updated_at)
                select gen_random_uuid(), ?, 't-' || i, 'T', 'other', 'use', 'A', 'a@example.org', now(), now()
                from generate_series(1, ?) i""", workspace, UseTouchpoint.MOST);
        record("{\"touchpoint\": \"one-more\"}").statusCode(422).body("errors[0].pointer", is("/touchpoint"));
        record("{\"touchpoint\": \"t-1\"}").statusCode(201);
    }

    private ValidatableResponse record(String body) {
        return as(key).body(body).post("/v1/interactions").then();
    }

    private List<String> touchpoints() {
        return data.column("select key from touchpoint where workspace_id = ?", workspace);
    }
}
