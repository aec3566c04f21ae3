package dev.afterword.survey.trigger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.Survey;

/**
 * Decides which survey follows an interaction. The first trigger that matches wins; where none does, the touchpoint's kind
 * decides. What the caller says himself goes before either: whether to ask, which survey, by which way.
 */
public final class OfferRules {

    /** Who asked to be forgotten is not asked anything. */
    public static final Offer ERASED = Offer.suppress("customer_erased");

    private static final String OTHER = "other";
    private static final String NONE = "none";

    private final Map<String, String> byKind;

    /**
     * @param surveyKeyByKind touchpoint kind to survey key; must hold the kind {@code other}
     * @throws IllegalArgumentException when a survey does not exist or {@code other} is missing
     */
    public OfferRules(Map<String, String> surveyKeyByKind) {
        byKind = Map.copyOf(surveyKeyByKind);
        byKind.forEach((kind, survey) -> BuiltInSurveys.latest(survey).orElseThrow(() -> new IllegalArgumentException(
                "no survey is called '" + survey + "', which is set for touchpoints of kind " + kind)));
        if (!byKind.containsKey(OTHER)) {
            throw new IllegalArgumentException("no survey is set for touchpoints of kind " + OTHER);
        }
    }

    /**
     * @param triggers of the workspace, in whatever order
     * @param surveys the workspace's surveys by their keys
     */
    public Decision decide(Facts facts, List<Trigger> triggers, Function<String, Optional<Survey>> surveys) {
        var verdicts = new ArrayList<Verdict>();
        Trigger winner = null;
        for (Trigger trigger : triggers.stream().sorted(Trigger.ORDER).toList()) {
            var verdict = winner == null ? look(trigger, facts)
                    : new Verdict(trigger, false, "the trigger " + winner.key() + " comes before it and matches");
            verdicts.add(verdict);
            winner = verdict.matched() ? trigger : winner;
        }
        return new Decision(verdicts, offer(facts, winner, surveys));
    }

    private static Verdict look(Trigger trigger, Facts facts) {
        if (NONE.equals(facts.survey())) {
            return new Verdict(trigger, false, "the interaction itself says that no survey follows it");
        }
        var mismatch = trigger.selection().mismatch(facts);
        return new Verdict(trigger, mismatch.isEmpty(), mismatch.orElse(null));
    }

    /** @param winner {@code null} when no trigger matches */
    private Offer offer(Facts facts, Trigger winner, Function<String, Optional<Survey>> surveys) {
        if (NONE.equals(facts.survey())) {
            return Offer.suppress("survey_none");
        }
        String trigger = winner == null ? null : winner.key();
        // A caller who names the survey wants it asked, not sampled.
        if (winner != null && facts.surveyKey() == null && !winner.sampling().includes(facts.interactionId(), trigger)) {
            return new Offer(null, List.of(), null, trigger, "not_sampled");
        }
        return surveys.apply(surveyKey(facts, winner))
                .map(survey -> new Offer(survey, channels(facts, winner), timing(facts, winner), trigger, null))
                .orElse(new Offer(null, List.of(), null, trigger, "unknown_survey"));
    }

    private String surveyKey(Facts facts, Trigger winner) {
        if (facts.surveyKey() != null) {
            return facts.surveyKey();
        }
        // A kind unknown here, which a newer caller may send, is asked like "other".
        return winner == null ? byKind.getOrDefault(facts.kind(), byKind.get(OTHER)) : winner.survey();
    }

    private static List<Channel> channels(Facts facts, Trigger winner) {
        return wanted(facts).map(List::of).orElse(winner == null ? List.of(Channel.LINK) : winner.channels());
    }

    /** What the website shows itself, it shows at once. */
    private static Timing timing(Facts facts, Trigger winner) {
        boolean inline = wanted(facts).filter(channel -> channel == Channel.INLINE).isPresent();
        return winner == null || inline ? Timing.IMMEDIATELY : winner.timing();
    }

    /** The way that the caller asked for; empty for {@code auto}, and for what only a newer caller knows. */
    private static Optional<Channel> wanted(Facts facts) {
        return Channel.named(facts.survey());
    }
}
