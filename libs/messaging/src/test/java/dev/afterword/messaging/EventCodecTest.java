package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationSuppressed;

class EventCodecTest {

    private final EventCodec<InvitationSuppressed> codec = EventCodec.of(InvitationSuppressed.class);

    @ParameterizedTest
    @ValueSource(strings = {
            "", "null", "[]", "{}", "not json", "{\"id\": 5}",
            "{\"id\":\"0190163d-8694-739b-aea5-966c26f8ad94\",\"workspace\":\"0190163d-8694-739b-aea5-966c26f8ad94\"}",
            "{\"type\":\"other.v1\",\"id\":\"0190163d-8694-739b-aea5-966c26f8ad94\","
                    + "\"workspace\":\"0190163d-8694-739b-aea5-966c26f8ad94\",\"data\":{}}" })
    void what_is_not_a_complete_event_of_its_kind_is_refused(String body) {
        assertThatThrownBy(() -> codec.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EventCodec.UnreadableEvent.class);
    }

    @Test
    void an_event_of_a_type_that_the_queue_is_not_for_is_refused() throws Exception {
        var suppressed = Samples.event("test", new InvitationSuppressed(Samples.WORKSPACE, null, "any"));
        byte[] body = WireJson.mapper().writeValueAsBytes(suppressed);
        assertThat(EventCodec.of(List.of(InvitationSuppressed.TYPE)).read(body)).isEqualTo(suppressed);
        var others = EventCodec.of(List.of(InvitationOpened.TYPE, CustomerErased.TYPE));
        assertThatThrownBy(() -> others.read(body)).isInstanceOf(EventCodec.UnreadableEvent.class);
        assertThatThrownBy(() -> others.read("not json".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EventCodec.UnreadableEvent.class);
    }

    @Test
    void a_type_that_there_is_not_is_noticed_at_the_start() {
        assertThatThrownBy(() -> EventCodec.of(List.of("invitation.*"))).isInstanceOf(IllegalArgumentException.class);
    }
}
