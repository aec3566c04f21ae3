package dev.afterword.scoring.recovery.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.Mood;

/** Why a response asks for a recovery. */
public final class BadNews {

    /** The customer asked to be contacted. */
    public static final String CONTACT_ME = "contact_me";

    private BadNews() {
    }

    /** The metrics whose value is bad, and {@link #CONTACT_ME}; empty when there is nothing to make good. */
    public static Set<String> in(Map<Metric, Integer> scores, boolean wantsContact) {
        var reasons = new TreeSet<String>();
        scores.forEach((metric, value) -> {
            if (Mood.of(Map.of(metric, value)).filter(Mood.UNHAPPY::equals).isPresent()) {
                reasons.add(metric.wireName());
            }
        });
        if (wantsContact) {
            reasons.add(CONTACT_ME);
        }
        return reasons;
    }
}
