package dev.afterword.scoring.standing.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.afterword.scoring.score.domain.Mood;

/** What a customer is to us now. */
public enum Standing {

    /** Enthusiastic twice in a row, and nothing to be made good. */
    FAN,

    /** Has said something, but neither is a fan nor at risk. */
    NEUTRAL,

    /** Unhappy the last time, or a recovery is still open. */
    AT_RISK,

    /** Has not given any score. */
    UNKNOWN;

    /** How many responses in a row have to be enthusiastic. */
    private static final int IN_A_ROW = 2;

    /**
     * Works it out from what the customer's responses stand at, in whatever order they are given: so it does not matter in
     * which order they came. A response without a score says nothing here.
     *
     * @param responses all of the customer's, or at least their latest
     * @param isRecoveryOpen whether something is still to be made good
     */
    public static Standing of(Collection<Rated> responses, boolean isRecoveryOpen) {
        List<Rated> latest = responses.stream().filter(rated -> !rated.scores().isEmpty()).sorted(Rated.LATEST_FIRST).toList();
        if (isRecoveryOpen || isUnhappy(latest)) {
            return AT_RISK;
        }
        if (latest.isEmpty()) {
            return UNKNOWN;
        }
        return isFan(latest) ? FAN : NEUTRAL;
    }

    /** The standing with that name in events, in the API and in the database; empty when there is none. */
    public static Optional<Standing> named(String wireName) {
        return Arrays.stream(values()).filter(standing -> standing.wireName().equals(wireName)).findFirst();
    }

    /** All wire names, for people who got one wrong. */
    public static String names() {
        return Arrays.stream(values()).map(Standing::wireName).collect(Collectors.joining(", "));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isUnhappy(List<Rated> latest) {
        return latest.stream().findFirst().flatMap(rated -> Mood.of(rated.scores())).filter(Mood.UNHAPPY::equals).isPresent();
    }

    private static boolean isFan(List<Rated> latest) {
        var overall = latest.stream().filter(Rated::hasOverall).limit(IN_A_ROW).toList();
        return overall.size() == IN_A_ROW && overall.stream().allMatch(Rated::isEnthusiastic);
    }
}
