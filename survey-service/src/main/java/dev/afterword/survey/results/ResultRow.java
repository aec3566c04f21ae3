package dev.afterword.survey.results;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.survey.response.domain.AnswerSheet;

/** A response with its invitation, as stored. */
record ResultRow(UUID id, int revision, AnswerSheet answers, Instant answeredAt, Instant completedAt, UUID invitationId,
        InteractionContext interaction, String surveyKey, int surveyVersion, String channel, String standing) {
}
