package dev.afterword.devstack.chaos;

import java.util.List;
import java.util.Set;

/** The names of the services. */
final class Services {

    static final String FEEDBACK = "feedback-api";
    static final String SURVEY = "survey-service";
    static final String SCORING = "scoring-service";
    static final List<String> ALL = List.of(FEEDBACK, SURVEY, SCORING);
    static final Set<String> EACH = Set.copyOf(ALL);

    private Services() {
    }
}
