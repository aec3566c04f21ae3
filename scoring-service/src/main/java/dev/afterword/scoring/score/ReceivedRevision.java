package dev.afterword.scoring.score;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.score.domain.ScoredRevision;
import dev.afterword.scoring.tally.Slices;
import dev.afterword.scoring.tally.domain.Breakdown;

/**
 * A revision as it arrived, and what of it counts.
 *
 * @param event as published by survey-service
 * @param scored what it adds to the tallies
 */
record ReceivedRevision(CloudEvent<ResponseRevised> event, ScoredRevision scored) {

    /** What an answer may count for without being a score: it speaks of the promise. */
    private static final Set<String> NO_SCORE = Set.of("promise_kept");

    /** @throws IllegalArgumentException with the reason, when no repetition will ever make sense of this event */
    static ReceivedRevision of(CloudEvent<ResponseRevised> event) {
        try {
            return new ReceivedRevision(event, score(event));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("event " + event.id() + " cannot be scored: " + e.getMessage(), e);
        }
    }

    ResponseKey response() {
        return scored.response();
    }

    int revision() {
        return scored.revision();
    }

    private static ScoredRevision score(CloudEvent<ResponseRevised> event) {
        ResponseRevised revised = event.data();
        required(revised.survey(), "survey");
        required(revised.answeredAt(), "answered_at");
        InteractionContext interaction = required(revised.interaction(), "interaction");
        required(interaction.interactionId(), "interaction_id");
        return new ScoredRevision(
                new ResponseKey(required(event.workspace(), "workspace"), required(revised.responseId(), "response_id")),
                revised.revision(),
                Slices.of(interaction).with(Breakdown.SURVEY_VERSION, Slices.versionOf(revised.survey())),
                scoresIn(revised));
    }

    private static Map<Metric, Integer> scoresIn(ResponseRevised revised) {
        var scores = new EnumMap<Metric, Integer>(Metric.class);
        for (Answer answer : required(revised.answers(), "answers")) {
            if (answer.metric() != null && answer.number() != null && !NO_SCORE.contains(answer.metric())) {
                var metric = Metric.named(answer.metric()).orElseThrow(() -> new IllegalArgumentException(
                        "unknown metric " + answer.metric() + "; known are " + Metric.names()));
                if (scores.put(metric, metric.onScale(answer.number())) != null) {
                    throw new IllegalArgumentException("two answers count for " + answer.metric());
                }
            }
        }
        return scores;
    }

    private static <T> T required(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
