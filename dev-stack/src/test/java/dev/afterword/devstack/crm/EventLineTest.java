package dev.afterword.devstack.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class EventLineTest {

    private static final String SCORE = """
            {"id": "01920000-0000-7000-8000-000000000001", "type": "score.computed.v1", "data": {
              "response_id": "01920000-0000-7000-8000-000000000002", "revision": 2,
              "interaction": {"interaction_id": "01920000-0000-7000-8000-000000000003", "touchpoint": {"name": "Checkout"}},
              "scores": [{"metric": "csat", "value": 4}, {"metric": "easy_to_work_with", "value": 5}], "comment": "<b>"}}""";

    @Test
    void a_score_is_shown_with_its_touchpoint_and_comment() {
        var line = EventLine.of(new CrmInbox.Entry(7, "2026-01-31T14:30:00Z", 1, SCORE));
        assertThat(line).isEqualTo(new EventLine(7, "2026-01-31T14:30:00Z", "score.computed.v1", "Checkout",
                java.util.List.of("csat 4", "easy to work with 5"), "<b>", 1));
    }

    @Test
    void an_event_about_a_response_tells_of_one_revision() {
        var event = ReceivedEvent.of(SCORE.getBytes(StandardCharsets.UTF_8));
        assertThat(event.fact()).isEqualTo("score.computed.v1/01920000-0000-7000-8000-000000000002/2");
    }

    @Test
    void what_is_no_event_is_refused() {
        for (String message : new String[] { "", "[]", "{}", "{\"id\": \"x\"}" }) {
            assertThatThrownBy(() -> ReceivedEvent.of(message.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
