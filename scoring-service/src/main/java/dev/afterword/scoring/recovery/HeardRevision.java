package dev.afterword.scoring.recovery;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.MetricScore;
import dev.afterword.scoring.contact.Addressee;
import dev.afterword.scoring.recovery.domain.BadNews;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.Rated;

/**
 * A revision that took effect, and what is bad about it.
 *
 * @param reasons metrics, and {@code contact_me}; empty when all is well
 */
record HeardRevision(EffectiveRevision revision, Set<String> reasons) {

    static HeardRevision of(EffectiveRevision revision) {
        return new HeardRevision(revision, BadNews.in(revision.scores(), wantsContact(revision.event().data().answers())));
    }

    ResponseKey response() {
        return new ResponseKey(revision.workspace(), revision.responseId());
    }

    InteractionContext interaction() {
        return revision.interaction();
    }

    Optional<CustomerKey> customer() {
        return Optional.ofNullable(interaction().customerRef()).map(ref -> new CustomerKey(revision.workspace(), ref));
    }

    Addressee addressee() {
        return Addressee.of(revision.workspace(), interaction());
    }

    Rated rated() {
        return new Rated(revision.event().data().answeredAt(), revision.responseId(), revision.scores());
    }

    List<MetricScore> scores() {
        return revision.scores().entrySet().stream().map(s -> new MetricScore(s.getKey().wireName(), s.getValue())).toList();
    }

    SpokenOf asPartOf(UUID recoveryId) {
        Map<String, Integer> scores = revision.scores().entrySet().stream()
                .collect(toMap(score -> score.getKey().wireName(), Map.Entry::getValue, (a, b) -> b, TreeMap::new));
        return new SpokenOf(revision.workspace(), revision.responseId(), recoveryId, interaction().interactionId(),
                interaction().touchpoint().key(), interaction().customerRef(), List.copyOf(reasons), scores, revision.comment(),
                revision.event().data().answeredAt());
    }

    private static boolean wantsContact(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> BadNews.CONTACT_ME.equals(answer.kind())
                && Integer.valueOf(1).equals(answer.number()));
    }
}
