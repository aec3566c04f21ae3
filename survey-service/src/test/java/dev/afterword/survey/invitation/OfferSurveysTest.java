package dev.afterword.survey.invitation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class OfferSurveysTest {

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @ParameterizedTest
    @CsvSource({ "contact_form, ces", "purchase, csat", "support_call, service-dimensions",
            "support_chat, service-dimensions", "delivery, csat", "visit, nps", "other, nps" })
    void each_kind_of_touchpoint_has_its_survey(String kind, String survey) {
        var interaction = backstage.invited(kind);
        var event = backstage.events(interaction).get(0);
        assertThat(event.get("type").asText()).isEqualTo("invitation.scheduled.v1");
        assertThat(event.get("source").asText()).isEqualTo("/afterword/survey-service");
        assertThat(event.get("workspace").asText()).isEqualTo(Backstage.WORKSPACE.toString());
        assertThat(event.get("traceparent").asText()).isEqualTo(Backstage.TRACE);
        assertThat(event.at("/data/survey/key").asText()).isEqualTo(survey);
        assertThat(event.at("/data/survey/version").asInt()).isEqualTo(1);
        assertThat(event.at("/data/channel").asText()).isEqualTo("link");
        assertThat(event.at("/data/interaction/interaction_id").asText()).isEqualTo(interaction.toString());
    }

    @ParameterizedTest
    @CsvSource({ "none, , survey_none", "auto, nope, unknown_survey" })
    void a_survey_that_is_not_offered_is_told_of_with_its_reason(String survey, String key, String reason) {
        var interaction = backstage.invited(backstage.interaction("purchase", "Acme"), survey, key);
        var event = backstage.events(interaction).get(0);
        assertThat(event.get("type").asText()).isEqualTo("invitation.suppressed.v1");
        assertThat(event.at("/data/reason").asText()).isEqualTo(reason);
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        var interaction = backstage.interaction("purchase", "Acme");
        backstage.invited(interaction, "auto", null);
        backstage.tell(interaction, "auto", null);
        backstage.tell(interaction, "none", null);
        backstage.invited("purchase"); // comes after them through the same queue
        assertThat(backstage.eventTypes(interaction.interactionId())).containsExactly("invitation.scheduled.v1");
    }

    @Test
    void an_event_twice_in_one_batch_counts_once() {
        var recorded = new InteractionRecorded(backstage.interaction("purchase", "Acme"), Instant.now(), null, null, "auto",
                null, Map.of(), null);
        var first = event(recorded);
        var other = event(new InteractionRecorded(backstage.interaction("visit", "Acme"), Instant.now(), null, null, "none",
                null, Map.of(), null));
        offerSurveys.offer(List.of(first, other, first, event(recorded)));
        assertThat(backstage.eventTypes(recorded.subject())).containsExactly("invitation.scheduled.v1");
        assertThat(backstage.eventTypes(other.data().subject())).containsExactly("invitation.suppressed.v1");
    }

    @Test
    void an_event_without_a_trace_begins_one() {
        var interaction = backstage.interaction("purchase", "Acme");
        var recorded = new InteractionRecorded(interaction, Instant.now(), null, null, "auto", null, Map.of(), null);
        backstage
                .tell(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), Backstage.WORKSPACE, null, recorded));
        await().atMost(30, SECONDS).until(() -> !backstage.events(interaction.interactionId()).isEmpty());
        assertThat(backstage.events(interaction.interactionId()).get(0).get("traceparent").asText())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    private static CloudEvent<InteractionRecorded> event(InteractionRecorded recorded) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), Backstage.WORKSPACE, Backstage.TRACE,
                recorded);
    }
}
