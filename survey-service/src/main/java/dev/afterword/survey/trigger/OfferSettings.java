package dev.afterword.survey.trigger;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Which survey is asked when the caller names none. */
@ConfigMapping(prefix = "afterword.offers")
interface OfferSettings {

    /** Touchpoint kind to survey key. */
    Map<String, String> surveyByKind();
}
