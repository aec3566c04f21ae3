package dev.afterword.feedback.outcome.domain;

import java.time.Instant;

/**
 * What is known of an interaction's invitation; every part is {@code null} until it is told.
 *
 * @param scheduledAt when it is (to be) offered
 * @param channel the way it is to be offered
 * @param survey key of the survey
 * @param suppressedReason why none is offered: a stable code
 * @param sentAt when it left for the customer
 * @param sentChannel the way it went
 * @param openedAt when the customer first saw it
 * @param answeredAt when the customer first answered
 * @param completedAt when the customer first finished
 * @param revision the highest revision of the response
 */
public record Outcome(
        Instant scheduledAt,
        String channel,
        String survey,
        String suppressedReason,
        Instant sentAt,
        String sentChannel,
        Instant openedAt,
        Instant answeredAt,
        Instant completedAt,
        Integer revision) {

    public static Outcome scheduled(Instant at, String channel, String survey) {
        return new Outcome(at, channel, survey, null, null, null, null, null, null, null);
    }

    public static Outcome suppressed(String reason) {
        return new Outcome(null, null, null, reason, null, null, null, null, null, null);
    }

    public static Outcome sent(Instant at, String channel) {
        return new Outcome(null, null, null, null, at, channel, null, null, null, null);
    }

    public static Outcome opened(Instant at) {
        return new Outcome(null, null, null, null, null, null, at, null, null, null);
    }

    public static Outcome answered(Instant at, boolean complete, int revision) {
        return new Outcome(null, null, null, null, null, null, null, at, complete ? at : null, revision);
    }

    /**
     * Both together. In whatever order and however often parts are put together, the whole is the same: the earliest of two
     * times, the highest of two revisions, of two words the first in the alphabet (there is one invitation, so two are rare).
     */
    public Outcome and(Outcome other) {
        return new Outcome(least(scheduledAt, other.scheduledAt), least(channel, other.channel), least(survey, other.survey),
                least(suppressedReason, other.suppressedReason), least(sentAt, other.sentAt),
                least(sentChannel, other.sentChannel), least(openedAt, other.openedAt), least(answeredAt, other.answeredAt),
                least(completedAt, other.completedAt), greatest(revision, other.revision));
    }

    private static <T extends Comparable<T>> T least(T one, T other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    private static Integer greatest(Integer one, Integer other) {
        return one == null || other != null && other > one ? other : one;
    }
}
