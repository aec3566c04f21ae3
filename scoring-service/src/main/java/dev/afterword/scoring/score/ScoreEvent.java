package dev.afterword.scoring.score;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.MetricScore;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.outbox.Outgoing;

/** Tells of a revision that took effect. */
final class ScoreEvent {

    private ScoreEvent() {
    }

    static Outgoing of(ReceivedRevision received, AlongScores.Along along, Instant now) {
        ResponseRevised revised = received.event().data();
        List<MetricScore> scores = received.scored().scores().entrySet().stream()
                .map(score -> new MetricScore(score.getKey().wireName(), score.getValue()))
                .toList();
        var computed = new ScoreComputed(revised.responseId(), revised.revision(), revised.complete(),
                revised.interaction(), revised.survey(), revised.answeredAt(), scores, commentIn(revised.answers()),
                along.standing(), along.email(), along.links());
        return new Outgoing(received.event().workspace(), received.event().traceparent(), now, computed);
    }

    /** All words that the customer wrote; a survey may ask for words more than once. */
    static String commentIn(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> "text".equals(answer.kind()))
                .map(Answer::text)
                .filter(Objects::nonNull)
                .collect(collectingAndThen(joining("\n\n"), words -> words.isEmpty() ? null : words));
    }
}
