package dev.afterword.feedback.openapi;

import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import dev.afterword.feedback.TestData;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;

/** How to make, in a workspace, the thing that a path speaks of. A new path with a parameter needs a line in the table. */
@ApplicationScoped
class Things {

    private static final Map<String, BiFunction<Things, UUID, String>> BY_PATH = Map.of(
            "/thanks/{link}", Things::thankYouLink,
            "/v1/api-keys/{id}", Things::apiKey,
            "/v1/customers/{ref}", Things::customer,
            "/v1/interactions/{id}", Things::interaction,
            "/v1/interactions/{id}/promise", Things::interaction,
            "/v1/interactions/{id}/self-rating", Things::ratedInteraction,
            "/v1/team/{ref}", Things::colleague,
            "/v1/touchpoints/{key}", Things::touchpoint,
            "/v1/workspaces/{id}", (things, workspace) -> workspace.toString());

    private final TestData data;

    Things(TestData data) {
        this.data = data;
    }

    /** Makes it in that workspace, and returns what to put in the path's parameter. */
    String make(Operation operation, UUID workspace) {
        var maker = BY_PATH.get(operation.path());
        if (maker == null) {
            throw new AssertionError("add to the table in " + Things.class.getName() + " how to make what " + operation.path()
                    + " speaks of");
        }
        return maker.apply(this, workspace);
    }

    /** One of each kind. */
    List<String> makeAll(UUID workspace) {
        return BY_PATH.values().stream().map(maker -> maker.apply(this, workspace)).toList();
    }

    /** Somebody who is on no rota. */
    private String colleague(UUID workspace) {
        return teamMember(workspace, "grace", "Grace Hopper");
    }

    private String teamMember(UUID workspace, String ref, String name) {
        asAdmin(workspace).body("{\"name\": \"" + name + "\"}").put("/v1/team/" + ref).then().statusCode(oneOf(200, 201));
        return ref;
    }

    /** The touchpoint {@code checkout}, of which the examples speak; with a promise. */
    String touchpoint(UUID workspace) {
        teamMember(workspace, "ada", "Ada Lovelace");
        asAdmin(workspace).body("""
                {"name": "Checkout", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Grace Hopper", "email": "grace@example.org"},
                 "promise": {"team": ["ada"], "within_business_hours": 4}}""")
                .put("/v1/touchpoints/checkout").then().statusCode(oneOf(200, 201));
        return "checkout";
    }

    private String interaction(UUID workspace) {
        return recorded(workspace).extract().path("id");
    }

    private String ratedInteraction(UUID workspace) {
        String id = interaction(workspace);
        asAdmin(workspace).body("{\"overall\": 4}").put("/v1/interactions/" + id + "/self-rating").then().statusCode(200);
        return id;
    }

    private String thankYouLink(UUID workspace) {
        String url = recorded(workspace).extract().path("thank_you_url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String customer(UUID workspace) {
        recorded(workspace);
        return "c-77";
    }

    private String apiKey(UUID workspace) {
        return asAdmin(workspace).body("{\"name\": \"Reports\", \"type\": \"secret\", \"scopes\": [\"scores:read\"]}")
                .post("/v1/api-keys").then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse recorded(UUID workspace) {
        touchpoint(workspace);
        return asAdmin(workspace).body("""
                {"touchpoint": "checkout", "customer": {"ref": "c-77", "email": "ada@example.org"}}""")
                .post("/v1/interactions").then().statusCode(201);
    }

    private RequestSpecification asAdmin(UUID workspace) {
        return TestData.as(data.key(workspace, "admin"));
    }
}
