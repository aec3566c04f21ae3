package dev.afterword.scoring.secondchance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.afterword.scoring.database.CustomerLocks;
import dev.afterword.scoring.database.CustomerLocks.Customer;
import dev.afterword.scoring.score.AfterScoring;
import dev.afterword.scoring.score.AlongScores;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.score.domain.Mood;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.secondchance.domain.Neighbourhood;
import dev.afterword.scoring.secondchance.domain.RatedPlace;
import dev.afterword.scoring.secondchance.domain.RatedResponse;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps right what came of unhappy responses: a new or changed response changes what came of its neighbours, too. Responses of
 * one customer are followed one batch at a time.
 */
@ApplicationScoped
@Priority(FollowSecondChances.PRIORITY)
class FollowSecondChances implements AfterScoring {

    /** Customers are held before interactions are: whoever holds both takes them in this order. */
    static final int PRIORITY = Integer.MIN_VALUE + 1;

    private final SecondChanceRepository chances;
    private final CustomerLocks customers;

    FollowSecondChances(SecondChanceRepository chances, CustomerLocks customers) {
        this.chances = chances;
        this.customers = customers;
    }

    @Override
    public void scored(List<EffectiveRevision> revisions, List<AlongScores.Along> along, Counts counts) {
        var last = revisions.stream().filter(EffectiveRevision::last).toList();
        var known = last.stream().filter(revision -> revision.interaction().customerRef() != null).toList();
        customers.lock(known.stream().map(FollowSecondChances::customerOf).collect(toSet()));
        var now = new HashMap<ResponseKey, Optional<SecondChanceRow>>();
        last.stream().filter(revision -> revision.interaction().customerRef() == null)
                .filter(revision -> !Mood.of(revision.scores()).equals(Optional.of(Mood.UNHAPPY)))
                .forEach(revision -> now.put(keyOf(revision), Optional.empty()));
        around(known, newcomers(revisions, along)).forEach((revision, around) -> Neighbourhood
                .around(new RatedPlace(revision.responseId(), revision.interaction().occurredAt()), around)
                .forEach((responseId, counted) -> {
                    var response = new ResponseKey(revision.workspace(), responseId);
                    now.put(response, counted.map(one -> new SecondChanceRow(response, one.response().slice(),
                            one.chance().code())));
                }));
        store(now,
                last.stream().filter(revision -> revision.before().isEmpty()).map(FollowSecondChances::keyOf).collect(toSet()),
                counts);
    }

    /** Customers who had said nothing before: nothing has to be read of them, and they are most. */
    private static Set<Customer> newcomers(List<EffectiveRevision> revisions, List<AlongScores.Along> along) {
        return IntStream.range(0, revisions.size()).filter(i -> along.get(i).isNewcomer())
                .mapToObj(i -> customerOf(revisions.get(i))).collect(toSet());
    }

    /** Each revision with the rated responses around it, itself among them if it is rated. */
    private Map<EffectiveRevision, List<RatedResponse>> around(List<EffectiveRevision> known, Set<Customer> newcomers) {
        var isNewcomers = known.stream().collect(partitioningBy(revision -> newcomers.contains(customerOf(revision))));
        var around = chances.around(isNewcomers.get(false));
        isNewcomers.get(true).stream().collect(groupingBy(FollowSecondChances::customerOf)).values().forEach(all -> {
            var rated = all.stream().filter(revision -> !revision.scores().isEmpty()).map(FollowSecondChances::rated).toList();
            all.forEach(revision -> around.put(revision, rated));
        });
        return around;
    }

    private static RatedResponse rated(EffectiveRevision revision) {
        return new RatedResponse(revision.responseId(), revision.interaction().occurredAt(), revision.slice(),
                revision.scores());
    }

    private static Customer customerOf(EffectiveRevision revision) {
        return new Customer(revision.workspace(), revision.interaction().customerRef());
    }

    /** @param fresh responses of which there has been nothing before this transaction */
    private void store(Map<ResponseKey, Optional<SecondChanceRow>> now, Set<ResponseKey> fresh, Counts counts) {
        var before = chances.lock(now.keySet().stream().filter(response -> !fresh.contains(response)).toList()).stream()
                .collect(toMap(SecondChanceRow::response, row -> row));
        var changed = new ArrayList<SecondChanceRow>();
        var gone = new ArrayList<ResponseKey>();
        now.forEach((response, row) -> {
            var old = Optional.ofNullable(before.get(response));
            if (!old.equals(row)) {
                counts.replace(response.workspace(), old.map(SecondChanceRow::contributions).orElse(List.of()),
                        row.map(SecondChanceRow::contributions).orElse(List.of()));
                row.ifPresentOrElse(changed::add, () -> gone.add(response));
            }
        });
        chances.remove(gone);
        chances.put(changed);
    }

    private static ResponseKey keyOf(EffectiveRevision revision) {
        return new ResponseKey(revision.workspace(), revision.responseId());
    }
}
