package dev.afterword.survey.policy.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a customer may be asked once more. */
public final class FrequencyRules {

    /** The longest span that a limit can look back over. */
    public static final Duration LOOK_BACK = Duration.ofDays(3_650);

    /** The span of the yearly limit. */
    public static final Duration YEAR = Duration.ofDays(365);

    private FrequencyRules() {
    }

    /** Empty when the survey may be asked, else why not; the limit that speaks of all surveys comes first. */
    public static Optional<String> refusal(ContactPolicy policy, CustomerHistory history, String survey, Instant now) {
        var last = history.lastBySurvey().values().stream().max(Instant::compareTo);
        if (last.filter(at -> isWithin(at, policy.daysBetween(), now)).isPresent()) {
            return Optional.of(Reason.RECENTLY_INVITED);
        }
        if (history.inYear() >= policy.perYear()) {
            return Optional.of(Reason.YEARLY_LIMIT);
        }
        var same = Optional.ofNullable(history.lastBySurvey().get(survey));
        int recontactDays = policy.surveyRecontactDays().getOrDefault(survey, 0);
        return same.filter(at -> isWithin(at, recontactDays, now)).map(at -> Reason.SURVEY_RECONTACT);
    }

    private static boolean isWithin(Instant at, int days, Instant now) {
        return now.isBefore(at.plus(Duration.ofDays(days)));
    }
}
