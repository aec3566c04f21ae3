package dev.afterword.scoring.score;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.outbox.Outbox;
import dev.afterword.scoring.database.TallyGuard;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.score.domain.ScoredRevision;
import dev.afterword.scoring.score.domain.TallyBook;
import dev.afterword.scoring.tally.TallyRepository;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Turns responses into scores and keeps the tallies right. The highest revision of a response wins; an old or repeated one
 * changes nothing. Several revisions of one response in the same batch are taken in the order of their numbers, and each is
 * told of, as if they had come one by one.
 */
@ApplicationScoped
public class ScoreResponses {

    private final ResponseRepository responses;
    private final ScoreRepository scores;
    private final TallyRepository tallies;
    private final TallyGuard guard;
    private final ForgottenCustomers forgottenCustomers;
    private final List<AfterScoring> afterScoring;
    private final AlongScores alongScores;
    private final Outbox outbox;
    private final Clock clock;

    ScoreResponses(ResponseRepository responses, ScoreRepository scores, TallyRepository tallies, TallyGuard guard,
            ForgottenCustomers forgottenCustomers, @All List<AfterScoring> afterScoring, AlongScores alongScores,
            Outbox outbox, Clock clock) {
        this.scores = scores;
        this.responses = responses;
        this.tallies = tallies;
        this.guard = guard;
        this.forgottenCustomers = forgottenCustomers;
        this.afterScoring = afterScoring;
        this.alongScores = alongScores;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Scores a batch in one transaction, all or nothing. Any number of threads and pods may do so at once.
     *
     * @throws IllegalArgumentException with the reason, when an event can never be scored: an unknown metric, a value off its
     *         scale, something missing
     */
    @Transactional
    public void score(List<CloudEvent<ResponseRevised>> events) {
        var forgotten = forgottenCustomers.among(events);
        var received = events.stream()
                .map(event -> ReceivedRevision.of(forgotten.strip(event)))
                .sorted(comparingInt(ReceivedRevision::revision))
                .toList();
        var latest = latestOf(received);
        guard.share(received.stream().map(revision -> revision.response().workspace()).collect(toSet()));
        var known = scores.read(responses.addOrLock(latest.values()));
        var book = new TallyBook(known);
        var effective = new ArrayList<ReceivedRevision>();
        var followed = new ArrayList<EffectiveRevision>();
        for (var revision : received) {
            var before = book.current(revision.response());
            if (book.take(revision.scored())) {
                effective.add(revision);
                followed.add(new EffectiveRevision(revision.event(), revision.scored().slice(), revision.scored().scores(),
                        before.map(ScoredRevision::scores), latest.get(revision.response()) == revision));
            }
        }
        var changed = effective.stream().filter(revision -> latest.get(revision.response()) == revision).toList();
        store(changed, known.stream().map(ScoredRevision::response).collect(toSet()));
        if (!followed.isEmpty()) {
            var told = alongScores.follow(followed);
            afterScoring.forEach(next -> next.scored(followed, told.along(), book.counts()));
            tell(effective, told);
        }
        tallies.add(book.counts().changes());
    }

    private void tell(List<ReceivedRevision> effective, AlongScores.Followed followed) {
        var events = new ArrayList<>(followed.events());
        for (int i = 0; i < effective.size(); i++) {
            events.add(ScoreEvent.of(effective.get(i), followed.along().get(i), clock.instant()));
        }
        outbox.addAll(events);
    }

    private void store(List<ReceivedRevision> changed, Set<ResponseKey> known) {
        var replacing = changed.stream().filter(revision -> known.contains(revision.response())).toList();
        responses.replace(replacing);
        scores.remove(replacing.stream().map(ReceivedRevision::scored).toList());
        scores.add(changed.stream().map(ReceivedRevision::scored).toList());
    }

    private static Map<ResponseKey, ReceivedRevision> latestOf(List<ReceivedRevision> received) {
        var latest = new HashMap<ResponseKey, ReceivedRevision>();
        // Of two with the same number the first stays, as in the book.
        received.forEach(revision -> latest.merge(revision.response(), revision,
                (one, other) -> other.revision() > one.revision() ? other : one));
        return latest;
    }
}
