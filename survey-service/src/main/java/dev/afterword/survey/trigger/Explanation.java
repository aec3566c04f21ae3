package dev.afterword.survey.trigger;

import java.util.List;

import dev.afterword.contracts.SurveyRef;
import dev.afterword.survey.trigger.domain.Channel;
import dev.afterword.survey.trigger.domain.Decision;
import dev.afterword.survey.trigger.domain.Offer;

/** What would follow an interaction, and why. */
record Explanation(List<TriggerVerdict> triggers, OfferAnswer offer) {

    static Explanation of(Decision decision) {
        return new Explanation(decision.verdicts().stream()
                .map(verdict -> new TriggerVerdict(verdict.trigger().key(), verdict.trigger().priority(), verdict.matched(),
                        verdict.because()))
                .toList(), OfferAnswer.of(decision.offer()));
    }

    /** @param because the first reason why it does not match; {@code null} when it does, and so decides */
    record TriggerVerdict(String key, int priority, boolean matched, String because) {
    }

    /**
     * @param survey {@code null} when none is asked
     * @param delay {@code null} when none is asked
     * @param trigger {@code null} when none matches: then the touchpoint's kind decides
     * @param suppressedBecause a stable code when none is asked, else {@code null}
     */
    record OfferAnswer(SurveyRef survey, List<String> channels, String delay, String delayFrom, String trigger,
            String suppressedBecause) {

        static OfferAnswer of(Offer offer) {
            if (offer.isSuppressed()) {
                return new OfferAnswer(null, List.of(), null, null, offer.trigger(), offer.suppressedBecause());
            }
            return new OfferAnswer(new SurveyRef(offer.survey().key(), offer.survey().version()),
                    offer.channels().stream().map(Channel::wireName).toList(), TriggerJson.delay(offer.timing()),
                    TriggerJson.delayFrom(offer.timing()), offer.trigger(), null);
        }
    }
}
