package dev.afterword.scoring.score;

import java.time.Instant;
import java.util.List;

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
                revised.interaction(), revised.survey(), revised.answeredAt(), scores, CustomerWords.in(revised.answers()),
                along.standing(), along.email(), along.links());
        return new Outgoing(received.event().workspace(), received.event().traceparent(), now, computed);
    }
}
