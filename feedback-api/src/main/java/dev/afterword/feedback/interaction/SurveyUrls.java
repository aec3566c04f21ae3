package dev.afterword.feedback.interaction;

import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.afterword.web.link.SurveyLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a customer answers: known before any other service has heard of the interaction. */
@ApplicationScoped
public class SurveyUrls {

    private final SurveyLinks links;
    private final String base;

    SurveyUrls(SurveyLinks links, @ConfigProperty(name = "afterword.survey-base-url") String base) {
        this.links = links;
        this.base = base.replaceAll("/+$", "");
    }

    String of(UUID interactionId) {
        return base + "/s/" + links.sign(interactionId);
    }
}
