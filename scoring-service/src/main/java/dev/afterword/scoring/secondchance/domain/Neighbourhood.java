package dev.afterword.scoring.secondchance.domain;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.scoring.score.domain.Mood;

/** The part of a customer's history around one response that has changed. */
public final class Neighbourhood {

    /** So many rated responses before and after the one that changed are needed, so that the cost does not grow with time. */
    public static final int REACH = 2 * SecondChance.LOOK;

    private static final Comparator<RatedResponse> ORDER = comparing(RatedResponse::occurredAt)
            .thenComparing(RatedResponse::responseId, comparing(UUID::toString));

    private Neighbourhood() {
    }

    /**
     * What the change makes of the responses that it touches: itself, and those that look at it from either side.
     *
     * @param changed the response that changed
     * @param around it and up to {@link #REACH} rated responses on each side, in any order; it may itself be missing
     * @return by response; empty for one that is not unhappy, so that nothing counts
     */
    public static Map<UUID, Optional<Counted>> around(RatedPlace changed, List<RatedResponse> around) {
        var history = new ArrayList<>(around);
        history.sort(ORDER);
        var chances = new HashMap<UUID, Optional<Counted>>();
        chances.put(changed.responseId(), Optional.empty());
        int at = 0;
        while (at < history.size() && changed.isAfter(history.get(at))) {
            at++;
        }
        for (int place = Math.max(0, at - SecondChance.LOOK); place <= Math.min(history.size() - 1,
                at + SecondChance.LOOK); place++) {
            var response = history.get(place);
            chances.put(response.responseId(), response.mood() == Mood.UNHAPPY
                    ? Optional.of(new Counted(response, SecondChance.of(history, place)))
                    : Optional.empty());
        }
        return chances;
    }

    /** An unhappy response and what came of it. */
    public record Counted(RatedResponse response, SecondChance chance) {
    }
}
