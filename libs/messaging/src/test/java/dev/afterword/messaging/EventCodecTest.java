package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.contracts.InvitationSuppressed;

class EventCodecTest {

    private final EventCodec<InvitationSuppressed> codec = new EventCodec<>(InvitationSuppressed.class);

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
}
