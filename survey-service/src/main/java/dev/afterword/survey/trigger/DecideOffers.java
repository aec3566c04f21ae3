package dev.afterword.survey.trigger;

import java.util.UUID;

import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.survey.trigger.domain.Decision;
import dev.afterword.survey.trigger.domain.Facts;
import dev.afterword.survey.trigger.domain.Offer;
import dev.afterword.survey.trigger.domain.OfferRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides which survey follows an interaction, by which way and when. Triggers and surveys come from memory, mostly. */
@ApplicationScoped
public class DecideOffers {

    private final OfferRules rules;
    private final KnownTriggers triggers;
    private final PublishedSurveys surveys;

    DecideOffers(OfferSettings settings, KnownTriggers triggers, PublishedSurveys surveys) {
        this.rules = new OfferRules(settings.surveyByKind());
        this.triggers = triggers;
        this.surveys = surveys;
    }

    public Offer decide(UUID workspace, InteractionRecorded recorded) {
        return decide(workspace, facts(recorded)).offer();
    }

    /** The same, with how it was found. */
    Decision decide(UUID workspace, Facts facts) {
        return rules.decide(facts, triggers.of(workspace), key -> surveys.latest(workspace, key));
    }

    private static Facts facts(InteractionRecorded recorded) {
        var interaction = recorded.interaction();
        var touchpoint = interaction.touchpoint();
        return new Facts(interaction.interactionId(), touchpoint.key(), touchpoint.kind(), touchpoint.journeyStage(),
                interaction.segment(), recorded.properties(), recorded.promise() != null, recorded.survey(),
                recorded.surveyKey());
    }
}
