package dev.afterword.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** Each message of asyncapi.yaml shows what is really sent, and its schema says of it what is true. */
class AsyncApiExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> messages() {
        return names(AsyncApiTest.API.at("/components/messages"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_example_of_a_message_is_its_golden_file(String message) throws IOException {
        var described = AsyncApiTest.API.at("/components/messages/" + message);
        assertThat(described.path("examples")).hasSize(1);
        assertThat(described.at("/examples/0/payload")).isEqualTo(golden(described.path("name").asText()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_golden_file_is_what_the_payload_of_its_message_says(String message) throws IOException {
        var golden = golden(AsyncApiTest.API.at("/components/messages/" + message + "/name").asText());
        assertThat(payload(message).validate(golden, check -> check.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void without_a_required_field_or_as_another_type_it_is_refused(String message) throws IOException {
        var golden = golden(AsyncApiTest.API.at("/components/messages/" + message + "/name").asText());
        for (JsonNode field : AsyncApiTest.API.at(data(message)).path("required")) {
            ObjectNode without = golden.deepCopy();
            without.withObject("/data").remove(field.asText());
            assertThat(payload(message).validate(without)).as(field.asText()).isNotEmpty();
        }
        ObjectNode another = golden.deepCopy();
        assertThat(payload(message).validate(another.put("type", "another.v1"))).isNotEmpty();
    }

    @Test
    void what_a_schema_requires_it_also_describes() {
        names(AsyncApiTest.API.at("/components/schemas")).forEach(name -> {
            var schema = AsyncApiTest.API.at("/components/schemas/" + name);
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(field -> required.add(field.asText()));
            assertThat(names(schema.path("properties")).toList()).as(name).containsAll(required);
        });
    }

    private static JsonSchema payload(String message) {
        ObjectNode root = JSON.createObjectNode().put("$ref", "#/components/messages/" + message + "/payload");
        root.set("components", AsyncApiTest.API.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(root);
    }

    private static String data(String message) {
        String ref = AsyncApiTest.API.at("/components/messages/" + message + "/payload/allOf/1/properties/data/$ref").asText();
        return ref.substring(1);
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static JsonNode golden(String type) throws IOException {
        try (var file = AsyncApiExamplesTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            return JSON.readTree(file);
        }
    }
}
