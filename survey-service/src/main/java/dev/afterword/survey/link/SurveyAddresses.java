package dev.afterword.survey.link;

import java.net.URI;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Singleton;

/** This service's pages as customers reach them. */
@Singleton
public class SurveyAddresses {

    private final String base;

    /** @param base where customers reach this service */
    public SurveyAddresses(@ConfigProperty(name = "afterword.survey-base-url") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** Of the survey. @param link as it was signed */
    public URI survey(String link) {
        return at("/s/" + link);
    }

    /** Where a customer unsubscribes. @param link that of the survey */
    public URI unsubscribe(String link) {
        return at("/u/" + link);
    }

    /** @param path begins with a slash */
    public URI at(String path) {
        return URI.create(base + path);
    }
}
