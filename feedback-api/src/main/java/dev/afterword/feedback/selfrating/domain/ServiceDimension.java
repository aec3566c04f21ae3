package dev.afterword.feedback.selfrating.domain;

import java.util.Locale;

/** The five sides of a service that a customer is asked about, and so the team. */
public enum ServiceDimension {
    POLITE,
    RESPONSIVE,
    EFFICIENT,
    KNOWLEDGEABLE,
    EASY_TO_WORK_WITH;

    /** The name in JSON and in events: {@code easy_to_work_with}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
