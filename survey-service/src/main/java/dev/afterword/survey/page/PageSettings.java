package dev.afterword.survey.page;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The survey page. */
@ConfigMapping(prefix = "afterword.survey")
interface PageSettings {

    /** Origins whose pages may show a survey in a frame, beside our own; separated by commas or spaces. */
    Optional<String> frameAncestors();
}
