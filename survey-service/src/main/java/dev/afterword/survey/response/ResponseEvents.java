package dev.afterword.survey.response;

import java.util.List;
import java.util.Optional;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.outbox.Outgoing;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationEvents;
import dev.afterword.survey.survey.domain.Question;

/** What the others are told about a response. */
final class ResponseEvents {

    private ResponseEvents() {
    }

    static Outgoing revised(InvitationEntity invitation, ResponseEntity response) {
        return new Outgoing(invitation.workspace, invitation.traceparent, response.answeredAt,
                new ResponseRevised(response.id, response.revision, response.state().isComplete(), invitation.id,
                        invitation.interaction, InvitationEvents.survey(invitation), response.answeredAt,
                        answers(invitation, response)));
    }

    private static List<Answer> answers(InvitationEntity invitation, ResponseEntity response) {
        return invitation.survey().questions().stream()
                .flatMap(question -> Optional.ofNullable(response.answers.answers().get(question.key()))
                        .map(value -> answer(question, value)).stream())
                .toList();
    }

    private static Answer answer(Question question, String value) {
        boolean words = question.kind().scale().isEmpty();
        return new Answer(question.key(), question.kind().wireName(), question.metric(),
                words ? null : Integer.valueOf(value), words ? value : null);
    }
}
