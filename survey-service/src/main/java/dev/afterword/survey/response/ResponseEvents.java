package dev.afterword.survey.response;

import java.util.List;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.outbox.Outgoing;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationEvents;
import dev.afterword.survey.response.domain.AnswerSheet;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import dev.afterword.survey.survey.domain.Question;

/** What the others are told about a response. */
public final class ResponseEvents {

    private ResponseEvents() {
    }

    /** @param traceparent of the answer, in the trace of the interaction */
    static Outgoing revised(InvitationEntity invitation, CustomerSurvey survey, ResponseEntity response, String traceparent) {
        return new Outgoing(invitation.workspace, traceparent, response.answeredAt,
                new ResponseRevised(response.id, response.revision, response.state().isComplete(), invitation.id,
                        invitation.interaction, InvitationEvents.survey(invitation), response.answeredAt,
                        answers(survey, response.answers)));
    }

    /** Those that count, in the survey's order. */
    public static List<Answer> answers(CustomerSurvey survey, AnswerSheet sheet) {
        var counting = sheet.counting(survey);
        return survey.survey().questions().stream().filter(question -> counting.containsKey(question.key()))
                .map(question -> answer(question, counting.get(question.key()))).toList();
    }

    private static Answer answer(Question question, String value) {
        var kind = question.kind();
        Integer number = null;
        if (kind.isYesOrNo()) {
            number = value.equals("yes") ? 1 : 0;
        } else if (question.scale().isPresent()) {
            number = Integer.valueOf(value);
        }
        return new Answer(question.key(), kind.wireName(), question.metric(), number, kind.isWords() ? value : null,
                kind.hasOptions() ? List.of(value.split(" ")) : null);
    }
}
