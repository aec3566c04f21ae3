package dev.afterword.survey.trigger.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.Survey;

/** Decides which survey follows an interaction: the one the caller named, else the one for the touchpoint's kind. */
public final class OfferRules {

    /** Who asked to be forgotten is not asked anything. */
    public static final Offer ERASED = Offer.suppress("customer_erased");

    private static final String OTHER = "other";

    private final Map<String, Survey> byKind;

    /**
     * @param surveyKeyByKind touchpoint kind to survey key; must hold the kind {@code other}
     * @throws IllegalArgumentException when a survey does not exist or {@code other} is missing
     */
    public OfferRules(Map<String, String> surveyKeyByKind) {
        byKind = surveyKeyByKind.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getKey,
                entry -> BuiltInSurveys.latest(entry.getValue()).orElseThrow(() -> new IllegalArgumentException(
                        "no survey is called '" + entry.getValue() + "', which is set for touchpoints of kind "
                                + entry.getKey()))));
        if (!byKind.containsKey(OTHER)) {
            throw new IllegalArgumentException("no survey is set for touchpoints of kind " + OTHER);
        }
    }

    /**
     * @param survey how the caller wants to ask: {@code none} means not at all
     * @param surveyKey which survey the caller wants, or {@code null}
     * @param touchpointKind a kind unknown here, which a newer caller may send, is asked like {@code other}
     * @param surveys the workspace's surveys by their keys
     */
    public Offer decide(String survey, String surveyKey, String touchpointKind,
            Function<String, Optional<Survey>> surveys) {
        if ("none".equals(survey)) {
            return Offer.suppress("survey_none");
        }
        if (surveyKey != null) {
            return surveys.apply(surveyKey).map(Offer::ask).orElse(Offer.suppress("unknown_survey"));
        }
        return Offer.ask(byKind.getOrDefault(touchpointKind, byKind.get(OTHER)));
    }
}
