package dev.afterword.scoring.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.afterword.messaging.QueueBinding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

@QuarkusTest
class CrmSettingsTest {

    /** Just as the library asks for what it declares. */
    @Inject
    Instance<List<QueueBinding>> bindings;

    @Test
    void the_queues_in_the_settings_are_declared() {
        assertThat(bindings.stream().flatMap(List::stream)).containsExactlyInAnyOrder(
                new QueueBinding("crm.sales", List.of("score.computed.v1")),
                new QueueBinding("crm.support-2", List.of("score.computed.v1", "response.completed.v1")));
    }
}
