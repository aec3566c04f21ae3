package dev.afterword.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

class PrepareForTcasesTest {

    private static final String DESCRIPTION = """
            openapi: 3.1.0
            paths:
              /things/{key}:
                put:
                  parameters:
                    - { name: key, in: path, required: true, schema: { type: string, pattern: "[a-z]+" } }
                    - { name: Note, in: header, schema: { type: string } }
                  requestBody: { $ref: "#/components/requestBodies/Thing" }
                  responses:
                    "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Answer" } } } }
            components:
              requestBodies:
                Thing: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              schemas:
                Thing:
                  type: object
                  propertyNames: { maxLength: 9 }
                  properties:
                    size: { type: [string, "null"], enum: [small, large, null], examples: [small, large] }
                    kind: { type: string, const: box }
                    owner: { type: [string, "null"], format: email, maxLength: 254 }
                    made_at: { $ref: "#/components/schemas/Time" }
                Answer:
                  type: object
                  properties:
                    made_at: { $ref: "#/components/schemas/Time" }
                    part: { oneOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] }
                Time: { type: string, format: date-time }
            """;

    @Test
    void types_and_constants_are_said_in_the_words_of_openapi_3_0() throws IOException {
        var prepared = prepare("{}");
        assertThat(prepared.get("openapi").asText()).startsWith("3.0.");
        assertThat(property(prepared, "size")).isEqualTo(yaml("""
                { type: string, nullable: true, enum: [small, large], example: small }"""));
        assertThat(property(prepared, "kind")).isEqualTo(yaml("{ type: string, enum: [box] }"));
        assertThat(prepared.at("/components/schemas/Thing").has("propertyNames")).isFalse();
        assertThat(prepared.at("/components/schemas/Answer/properties/part")).isEqualTo(yaml("""
                { nullable: true, anyOf: [{ allOf: [{ $ref: "#/components/schemas/Thing" }] },
                                          { type: string, maxLength: 0, nullable: true }] }"""));
    }

    @Test
    void a_request_gets_values_that_a_service_can_take_and_an_answer_stays_as_described() throws IOException {
        var prepared = prepare("{}");
        assertThat(property(prepared, "owner").get("pattern").asText()).contains("@");
        assertThat(property(prepared, "made_at")).isEqualTo(yaml("{ type: string, enum: ['2000-01-01T00:00:00Z'] }"));
        assertThat(prepared.at("/components/schemas/Time/format").asText()).isEqualTo("date-time");
        var parameters = prepared.at("/paths/~1things~1{key}/put/parameters");
        assertThat(parameters.get(0).get("schema")).isEqualTo(yaml("{ type: string, format: uuid }"));
        assertThat(parameters.get(1).get("schema")).isEqualTo(yaml("{ type: string, nullable: true }"));
    }

    @Test
    void a_patch_merges_objects_replaces_lists_and_removes_what_is_null() throws IOException {
        var prepared = prepare("""
                components: { requestBodies: { Thing: { content: { application/json: { schema:
                  { properties: { size: { enum: [small] }, kind: null } } } } } } }""");
        assertThat(property(prepared, "size").get("enum")).isEqualTo(yaml("[small]"));
        assertThat(property(prepared, "size").get("type").asText()).isEqualTo("string");
        assertThat(property(prepared, "kind").isMissingNode()).isTrue();
    }

    @Test
    void a_patch_knows_parameters_by_name() throws IOException {
        var prepared = prepare("parameters: { Note: { enum: [hello] } }");
        assertThat(prepared.at("/paths/~1things~1{key}/put/parameters/1/schema"))
                .isEqualTo(yaml("{ type: string, nullable: true, enum: [hello] }"));
        assertThat(prepared.has("parameters")).isFalse();
    }

    @Test
    void only_a_uuid_means_a_thing_that_exists() {
        assertThat(ExistingThings.isMeant("019bc0f2-c6a4-7c3e-9d54-2f1a35f0a8c1")).isTrue();
        assertThat(ExistingThings.isMeant("019bc0f2-c6a4-7c3e-9d54-2f1a35f0a8c")).isFalse();
        assertThat(ExistingThings.isMeant("2026-01-01")).isFalse();
    }

    private static JsonNode prepare(String patch) throws IOException {
        return PrepareForTcases.prepare(DESCRIPTION, patch);
    }

    private static JsonNode property(JsonNode prepared, String name) {
        return prepared.at("/components/requestBodies/Thing/content/application~1json/schema/properties/" + name);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }
}
