package dev.afterword.web.idempotency;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * {@link Idempotency} for requests that are written together in one transaction. The same promise, in three statements however
 * many there are: first {@link #claim}, then the changes, then {@link #answer} for those that were first.
 */
@ApplicationScoped
public class IdempotencyOfMany {

    private final AnswersRepository answers;

    IdempotencyOfMany(AnswersRepository answers) {
        this.answers = answers;
    }

    /**
     * Holds the keys of those that are first until the transaction ends. No request waits for another, so two pods cannot
     * lock each other out; the second of two with the same key is refused as running, also within {@code requests}.
     *
     * @param requests {@code null} for one without a key
     * @return in the same order
     */
    @Transactional(MANDATORY)
    public List<Claim> claim(List<IdempotentRequest> requests) {
        var claims = new ArrayList<>(requests.stream().map(request -> Claim.FIRST).toList());
        var places = firstOfEachKey(requests, claims);
        if (places.isEmpty()) {
            return claims;
        }
        var keyed = places.stream().map(requests::get).toList();
        Map<Integer, Boolean> mine = answers.tryLock(keyed);
        // Not in the same statement: what another pod committed before it let go of the lock would not be seen.
        Map<Integer, AnswerRepository.Found> earlier = answers.find(keyed);
        for (int i = 0; i < keyed.size(); i++) {
            claims.set(places.get(i), claim(keyed.get(i), mine.get(i), earlier.get(i)));
        }
        return claims;
    }

    /** @param answer to be given again; of a request whose claim {@link Claim#isFirst} */
    public record Answered(IdempotentRequest request, StoredAnswer answer) {
    }

    /** Stores the answers with the changes they tell of. */
    @Transactional(MANDATORY)
    public void answer(List<Answered> answered) {
        if (!answered.isEmpty()) {
            answers.add(answered);
        }
    }

    private static List<Integer> firstOfEachKey(List<IdempotentRequest> requests, List<Claim> claims) {
        var places = new ArrayList<Integer>();
        var seen = new HashSet<List<Object>>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            if (request != null && seen.add(List.of(request.workspace(), request.key()))) {
                places.add(i);
            } else if (request != null) {
                claims.set(i, Claim.running());
            }
        }
        return places;
    }

    private static Claim claim(IdempotentRequest request, boolean mine, AnswerRepository.Found earlier) {
        if (!mine) {
            return Claim.running();
        }
        if (earlier == null) {
            return Claim.FIRST;
        }
        return Arrays.equals(request.fingerprint(), earlier.fingerprint())
                ? new Claim(earlier.answer(), null)
                : Claim.otherBody();
    }
}
