package dev.afterword.feedback.interaction;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Agent;
import dev.afterword.feedback.interaction.domain.Customer;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.SurveyChoice;
import dev.afterword.feedback.outcome.InvitationView;

/**
 * What the client sees of an interaction; its field names are the public API.
 *
 * @param surveyUrl where the customer answers; {@code null} when nothing is asked
 * @param thankYouUrl the page that tells the customer what was promised
 * @param customer {@code null} when nothing was told
 * @param agent {@code null} when nothing was told
 * @param promise {@code null} when nothing was promised
 * @param invitation what became of the question; {@code null} while survey-service has told nothing
 */
public record InteractionAnswer(
        UUID id,
        String touchpoint,
        String sourceId,
        Instant occurredAt,
        Instant recordedAt,
        String surveyUrl,
        String thankYouUrl,
        Customer customer,
        Agent agent,
        String channel,
        Map<String, String> properties,
        String survey,
        String surveyKey,
        PromiseAnswer promise,
        InvitationView invitation) implements RecordedAnswer {

    /** The same with what became of its invitation. */
    InteractionAnswer with(InvitationView told) {
        return new InteractionAnswer(id, touchpoint, sourceId, occurredAt, recordedAt, surveyUrl, thankYouUrl, customer, agent,
                channel,
                properties, survey, surveyKey, promise, told);
    }

    static InteractionAnswer of(Interaction interaction, CustomerUrls customerUrls) {
        var details = interaction.details();
        var urls = customerUrls.of(interaction.id());
        return new InteractionAnswer(interaction.id(), details.touchpoint(), details.sourceId(),
                details.occurredAt(), interaction.recordedAt(),
                details.survey() == SurveyChoice.NONE ? null : urls.survey(), urls.thankYou(),
                details.customer().equals(Customer.UNKNOWN) ? null : details.customer(),
                details.agent().equals(Agent.UNKNOWN) ? null : details.agent(),
                details.channel(), details.properties(), details.survey().wireName(), details.surveyKey(),
                PromiseAnswer.of(interaction.promise()), null);
    }
}
