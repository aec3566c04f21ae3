package dev.afterword.scoring.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.contracts.EventData;
import dev.afterword.messaging.QueueBinding;

class CrmQueuesTest {

    private static final List<String> SCORES = List.of("score.computed.v1");

    @Test
    void a_crm_has_a_queue_of_its_own() {
        assertThat(CrmQueues.binding("sales-2", SCORES)).isEqualTo(new QueueBinding("crm.sales-2", SCORES));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Sales", "sales crm", "sales.eu", "sales_eu", "*" })
    void a_name_that_cannot_be_part_of_a_queue_name_is_refused(String name) {
        assertThatThrownBy(() -> CrmQueues.binding(name, SCORES))
                .hasMessageStartingWith("afterword.crm-queues." + name + ": a CRM's name");
    }

    @Test
    void a_misspelt_type_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> CrmQueues.binding("sales", List.of("score.compute.v1")))
                .hasMessageStartingWith("afterword.crm-queues.sales.types: there is no event type 'score.compute.v1'")
                .hasMessageContaining("score.computed.v1");
    }

    @Test
    void every_type_in_the_contracts_can_be_asked_for() throws IllegalAccessException {
        var types = new HashSet<String>();
        for (Class<?> event : EventData.class.getPermittedSubclasses()) {
            for (var field : Arrays.asList(event.getFields())) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    types.add((String) field.get(null));
                }
            }
        }
        assertThat(CrmQueues.TYPES).isEqualTo(types);
    }
}
