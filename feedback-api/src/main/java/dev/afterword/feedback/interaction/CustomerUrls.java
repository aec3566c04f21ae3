package dev.afterword.feedback.interaction;

import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.afterword.web.link.SurveyLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a customer goes from an interaction: known before any other service has heard of it. */
@ApplicationScoped
public class CustomerUrls {

    private final SurveyLinks links;
    private final String surveyBase;
    private final String publicBase;

    CustomerUrls(SurveyLinks links, @ConfigProperty(name = "afterword.survey-base-url") String surveyBase,
            @ConfigProperty(name = "afterword.public-base-url") String publicBase) {
        this.links = links;
        this.surveyBase = withoutSlash(surveyBase);
        this.publicBase = withoutSlash(publicBase);
    }

    /**
     * The pages of one customer and interaction.
     *
     * @param survey where it is answered, at survey-service
     * @param thankYou what was promised, with the survey, at this service
     */
    public record Urls(String survey, String thankYou) {
    }

    /** Both bear the same link: whoever may answer may see what was promised. */
    public Urls of(UUID interactionId) {
        String link = links.sign(interactionId);
        return new Urls(surveyBase + "/s/" + link, publicBase + "/thanks/" + link);
    }

    private static String withoutSlash(String base) {
        return base.replaceAll("/+$", "");
    }
}
