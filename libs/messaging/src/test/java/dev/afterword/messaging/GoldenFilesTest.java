package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.GoalJudged;
import dev.afterword.contracts.MaturityChanged;

/** The golden files pin the wire: a change that this test notices is a change that a deployed service would notice. */
class GoldenFilesTest {

    static List<CloudEvent<?>> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_its_golden_file_has_it(CloudEvent<?> event) throws IOException {
        assertThat(WireJson.mapper().<JsonNode> valueToTree(event)).isEqualTo(golden(event.type()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_golden_file_is_read_as_the_event_that_it_was(CloudEvent<? extends EventData> event) throws IOException {
        var codec = EventCodec.of(event.data().getClass());
        assertThat(codec.read(WireJson.mapper().writeValueAsBytes(golden(event.type())))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whoever_reads_several_types_gets_each_as_its_own_record(CloudEvent<? extends EventData> event) throws IOException {
        var codec = EventCodec.ofEveryType();
        assertThat(codec.read(WireJson.mapper().writeValueAsBytes(golden(event.type())))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void without_the_customer_nothing_is_left_that_the_customer_was_or_said(CloudEvent<? extends EventData> event)
            throws IOException {
        if (event.data() instanceof AboutInteraction<?> about) {
            var anonymous = event.with(about.withoutCustomer());
            String written = WireJson.mapper().writeValueAsString(anonymous);
            assertThat(written).doesNotContain("customer-4711", "returning", "de-DE", "kim@example.org", "+4930901820",
                    "Kim", "large", "Quick and kind");
            assertThat(written).contains(event.subject(), "ida@nordlicht.example");
            assertThat(anonymous.type()).isEqualTo(event.data().type()).isEqualTo(about.withoutCustomer().type());
            assertThat(EventCodec.ofEveryType().read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(anonymous);
        } else {
            assertThat(event.data()).isInstanceOfAny(CustomerErased.class, GoalJudged.class, MaturityChanged.class);
        }
    }

    @Test
    void every_event_record_has_a_sample() {
        Set<Class<?>> sampled = samples().stream().map(event -> event.data().getClass()).collect(Collectors.toSet());
        assertThat(sampled).isEqualTo(Set.of(EventData.class.getPermittedSubclasses()));
    }

    @Test
    void a_field_that_a_newer_service_added_is_skipped() throws IOException {
        var event = samples().get(0);
        var node = (com.fasterxml.jackson.databind.node.ObjectNode) golden(event.type());
        node.put("added", "later").withObject("/data").put("also_added", 1);
        assertThat(EventCodec.of(event.data().getClass()).read(WireJson.mapper().writeValueAsBytes(node))).isEqualTo(event);
    }

    private static JsonNode golden(String type) throws IOException {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            assertThat(file).as("golden file of " + type).isNotNull();
            return WireJson.mapper().readTree(file);
        }
    }
}
