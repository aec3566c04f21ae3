package dev.afterword.survey.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.Answer;
import dev.afterword.contracts.SurveyRef;

/**
 * What the client sees of a response; its field names are the public API.
 *
 * @param revision 1 and up; counted up by every change
 * @param channel the way the survey was offered: {@code inline link email sms}
 * @param standing what the customer was when asked: {@code fan neutral at_risk unknown}
 * @param interaction what it was about
 * @param firstAnsweredAt when the first answer came, to the millisecond
 * @param answeredAt when this revision was given
 * @param completedAt when the customer had finished, or {@code null}
 * @param answers those that count, in the survey's order
 */
public record ResponseAnswer(UUID id, int revision, boolean complete, SurveyRef survey, UUID invitationId, String channel,
        String standing, About interaction, Instant firstAnsweredAt, Instant answeredAt, Instant completedAt,
        List<Answer> answers) {

    /**
     * The interaction that was asked about.
     *
     * @param touchpoint key
     * @param customer ref, or {@code null}
     * @param channel the caller's own word for the way in, or {@code null}
     */
    public record About(UUID id, Instant occurredAt, String touchpoint, String customer, String segment, String locale,
            Agent agent, String channel) {
    }
}
