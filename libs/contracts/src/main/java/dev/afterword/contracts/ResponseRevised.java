package dev.afterword.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer answered, or changed an answer. Published by survey-service for every revision: as {@link #COMPLETED}
 * when the customer has finished, as {@link #UPDATED} before that. A higher revision replaces a lower one whole.
 *
 * @param responseId UUIDv7; stays the same from revision to revision
 * @param revision 1 and up
 * @param complete whether the customer has finished
 * @param invitationId the invitation that was answered
 * @param interaction the interaction it was about
 * @param survey which survey, in which version
 * @param answeredAt when this revision was given
 * @param answers all answers of this revision, not only those that changed; questions left out are absent
 */
public record ResponseRevised(
        UUID responseId,
        int revision,
        boolean complete,
        UUID invitationId,
        InteractionContext interaction,
        SurveyRef survey,
        Instant answeredAt,
        List<Answer> answers) implements EventData, AboutInteraction<ResponseRevised> {

    public static final String UPDATED = "response.updated.v1";
    public static final String COMPLETED = "response.completed.v1";

    @Override
    public String type() {
        return complete ? COMPLETED : UPDATED;
    }

    @Override
    public UUID subject() {
        return responseId;
    }

    @Override
    public ResponseRevised withoutCustomer() {
        var numbers = answers.stream().filter(answer -> answer.text() == null).toList();
        return new ResponseRevised(responseId, revision, complete, invitationId, interaction.withoutCustomer(), survey,
                answeredAt, numbers);
    }
}
