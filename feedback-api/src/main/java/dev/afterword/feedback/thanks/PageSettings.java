package dev.afterword.feedback.thanks;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The thank-you page. */
@ConfigMapping(prefix = "afterword.thanks")
interface PageSettings {

    /** Origins whose pages may show the thank-you page in a frame, beside our own; separated by commas or spaces. */
    Optional<String> frameAncestors();
}
