package dev.afterword.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** asyncapi.yaml is what integrators build on: here it is held against the records, field by field. */
class AsyncApiTest {

    static final JsonNode API = read();

    static Stream<Class<?>> records() {
        var found = new LinkedHashSet<Class<?>>();
        found.add(CloudEvent.class);
        for (Class<?> event : EventData.class.getPermittedSubclasses()) {
            collect(event, found);
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_has_the_fields_of_its_record_and_no_others(Class<?> type) {
        assertThat(names(schema(type).path("properties").fieldNames())).as(type.getSimpleName()).isEqualTo(
                Arrays.stream(type.getRecordComponents()).map(AsyncApiTest::wireName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_field_has_the_type_that_its_record_writes(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals("data")) {
                continue; // a type variable: each message names its own
            }
            assertThat(kind(schema(type).path("properties").path(wireName(component))))
                    .as(type.getSimpleName() + "." + component.getName())
                    .isEqualTo(kind(component.getGenericType()));
        }
    }

    @Test
    void there_is_no_schema_without_a_record() {
        assertThat(names(API.at("/components/schemas").fieldNames())).isEqualTo(
                records().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_event_type_is_a_message_with_a_golden_example_and_the_other_way_round() {
        var described = StreamSupport.stream(API.at("/components/messages").spliterator(), false)
                .map(message -> message.path("name").asText()).collect(Collectors.toSet());
        assertThat(described).isEqualTo(Set.of(InteractionRecorded.TYPE, InteractionSelfRated.TYPE,
                PromiseSettled.KEPT, PromiseSettled.KEPT_LATE, PromiseSettled.BROKEN, CustomerErased.TYPE,
                InvitationScheduled.TYPE, InvitationSent.TYPE,
                InvitationSuppressed.TYPE, InvitationOpened.TYPE, InvitationFailed.TYPE, InvitationExpired.TYPE,
                CustomerUnsubscribed.TYPE, ResponseRevised.UPDATED, ResponseRevised.COMPLETED,
                ScoreComputed.TYPE, MaturityChanged.TYPE, StandingChanged.TYPE, RecoveryChanged.OPENED,
                RecoveryChanged.UPDATED, RecoveryChanged.ESCALATED, RecoveryChanged.CLOSED, GoalJudged.MISSED, GoalJudged.MET));
        assertThat(described).allSatisfy(
                type -> assertThat(AsyncApiTest.class.getResource("/golden/" + type + ".json")).as(type).isNotNull());
    }

    @Test
    void every_message_is_told_by_a_service() {
        var told = API.at("/operations").findValuesAsText("$ref").stream()
                .filter(ref -> ref.contains("/messages/")).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
        assertThat(told).containsExactlyInAnyOrderElementsOf(names(API.at("/channels/events/messages").fieldNames()));
    }

    @Test
    void a_crm_can_be_told_everything_that_is_told() {
        assertThat(API.at("/channels/crmQueue/messages")).isEqualTo(API.at("/channels/events/messages"));
    }

    private static JsonNode schema(Class<?> type) {
        var schema = API.at("/components/schemas/" + type.getSimpleName());
        assertThat(schema.isMissingNode()).as("schema of " + type.getSimpleName()).isFalse();
        return schema;
    }

    private static String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asText();
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        if (schema.path("type").asText().equals("array")) {
            return "list of " + kind(schema.get("items"));
        }
        return schema.path("type").asText() + (schema.path("format").isMissingNode() ? ""
                : " " + schema.path("format").asText());
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? "object" : "list of " + kind(generic.getActualTypeArguments()[0]);
        }
        var simple = Map.<Type, String> of(String.class, "string", UUID.class, "string uuid", Instant.class,
                "string date-time", LocalDate.class, "string date", int.class, "integer", Integer.class, "integer",
                long.class, "integer", double.class, "number", boolean.class, "boolean");
        return simple.getOrDefault(type, ((Class<?>) type).getSimpleName());
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord() && found.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(component.getType(), found);
                if (component.getGenericType() instanceof ParameterizedType generic) {
                    List.of(generic.getActualTypeArguments()).forEach(argument -> collect((Class<?>) argument, found));
                }
            }
        }
    }

    private static String wireName(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static TreeSet<String> names(java.util.Iterator<String> fields) {
        var names = new TreeSet<String>();
        fields.forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try (var file = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(file);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
