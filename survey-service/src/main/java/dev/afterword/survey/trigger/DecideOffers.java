package dev.afterword.survey.trigger;

import java.util.UUID;

import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.survey.trigger.domain.Offer;
import dev.afterword.survey.trigger.domain.OfferRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides which survey follows an interaction, by which way and when. */
@ApplicationScoped
public class DecideOffers {

    private final OfferRules rules;
    private final PublishedSurveys surveys;

    DecideOffers(OfferSettings settings, PublishedSurveys surveys) {
        this.rules = new OfferRules(settings.surveyByKind());
        this.surveys = surveys;
    }

    public Offer decide(UUID workspace, InteractionRecorded recorded) {
        return rules.decide(recorded.survey(), recorded.surveyKey(), recorded.interaction().touchpoint().kind(),
                key -> surveys.latest(workspace, key));
    }
}
