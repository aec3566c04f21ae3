package dev.afterword.survey.survey.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey as it is asked of one customer.
 *
 * @param standing what the customer was to us when invited: {@code fan neutral at_risk unknown}
 * @param promisedBy who promised the customer an answer, or {@code null}
 */
public record CustomerSurvey(Survey survey, String standing, String promisedBy) {

    /** Of a customer to whom nothing was promised. */
    public CustomerSurvey(Survey survey, String standing) {
        this(survey, standing, null);
    }

    /** Of a customer of whom nothing is known. */
    public static CustomerSurvey of(Survey survey) {
        return new CustomerSurvey(survey, Situation.UNKNOWN);
    }

    /** The questions that are asked after these answers, in order. */
    public List<Question> asked(Map<String, String> answers) {
        return survey.asked(answers, standing);
    }

    /** What the customer reads at the end; empty for the page's own thanks. */
    public Optional<Ending> ending(Map<String, String> answers) {
        return survey.ending(answers, standing);
    }
}
