package dev.afterword.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.messaging.Ids;

class ForgottenTest {

    private static final UUID WORKSPACE = UUID.randomUUID();

    /** Made at 2024-06-14T10:14:09.300Z. */
    private static final UUID INTERACTION = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");

    @Test
    void an_interaction_from_before_the_erasure_is_meant() {
        assertThat(erasedAt("2024-06-14T10:14:09.300Z").includes(WORKSPACE, interaction("c-1"))).isTrue();
        assertThat(erasedAt("2030-01-01T00:00:00Z").includes(WORKSPACE, interaction("c-1"))).isTrue();
    }

    @Test
    void a_customer_who_came_back_after_the_erasure_is_not() {
        assertThat(erasedAt("2024-06-14T10:14:09.299999Z").includes(WORKSPACE, interaction("c-1"))).isFalse();
    }

    @Test
    void neither_is_another_customer_nor_the_same_name_elsewhere_nor_nobody() {
        var forgotten = erasedAt("2030-01-01T00:00:00Z");
        assertThat(forgotten.includes(WORKSPACE, interaction("C-1"))).isFalse();
        assertThat(forgotten.includes(UUID.randomUUID(), interaction("c-1"))).isFalse();
        assertThat(forgotten.includes(WORKSPACE, interaction(null))).isFalse();
        assertThat(Forgotten.NOBODY.includes(WORKSPACE, interaction("c-1"))).isFalse();
    }

    @Test
    void an_event_of_a_forgotten_customer_goes_on_without_them() {
        var event = CloudEvent.of(Ids.next(), "/afterword/test", Instant.EPOCH, WORKSPACE, null,
                new InvitationOpened(Ids.next(), interaction("c-1"), Instant.EPOCH));
        var stripped = erasedAt("2030-01-01T00:00:00Z").strip(event);
        assertThat(stripped.data().interaction().customerRef()).isNull();
        assertThat(stripped.id()).isEqualTo(event.id());
        assertThat(erasedAt("2020-01-01T00:00:00Z").strip(event)).isSameAs(event);
    }

    @Test
    void the_hash_is_the_one_that_everybody_knows() {
        assertThat(ErasedCustomer.of(WORKSPACE, "abc").refSha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Forgotten erasedAt(String time) {
        return new Forgotten(Map.of(ErasedCustomer.of(WORKSPACE, "c-1"), Instant.parse(time)));
    }

    private static InteractionContext interaction(String ref) {
        return new InteractionContext(INTERACTION, Instant.EPOCH, null, null, ref, null, null, null, null);
    }
}
