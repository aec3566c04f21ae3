package dev.afterword.survey.page;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The survey page. */
@ConfigMapping(prefix = "afterword.survey")
interface PageSettings {

    /**
     * Origins whose pages may show a survey in a frame, beside our own; separated by commas or spaces. For workspaces that name
     * none in their brand, and for pages of which nobody knows the workspace.
     */
    Optional<String> frameAncestors();

    /** feedback-api's public address: its thank-you page shows surveys in a frame, whatever a workspace names. */
    Optional<String> thanksBaseUrl();
}
