package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

class ResponsesTest {

    private static final String SAMPLE = """
            {"id":"0190163d-8694-739b-aea5-966c26f8ad94","subject":"0190163d-8694-739b-aea5-966c26f8ad93","data":{\
            "response_id":"0190163d-8694-739b-aea5-966c26f8ad93","invitation_id":"0190163d-8694-739b-aea5-966c26f8ad92",\
            "interaction":{"interaction_id":"0190163d-8694-739b-aea5-966c26f8ad91","customer_ref":"c-sample"},\
            "answers":[{"question":"csat","number":5}]}}""";

    @Test
    void each_is_about_another_response_of_another_customer() {
        var responses = new Responses(SAMPLE);
        var events = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            events.add(responses.next());
        }
        assertThat(events).hasSize(100).noneMatch(event -> event.contains("0190163d") || event.contains("c-sample"));
    }

    @Test
    void the_subject_stays_the_response() {
        String event = new Responses(SAMPLE).next();
        String id = event.replaceAll(".*\"response_id\":\"([^\"]+)\".*", "$1");
        assertThat(event).contains("\"subject\":\"" + id + "\"");
    }
}
