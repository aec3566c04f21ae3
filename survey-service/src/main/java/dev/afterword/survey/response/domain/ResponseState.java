package dev.afterword.survey.response.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.afterword.survey.survey.domain.CustomerSurvey;

/**
 * A response as it stands.
 *
 * @param revision 0 while nothing was answered, then 1 and up
 * @param sheet the answers of that revision
 * @param completedAt when the customer first finished, or {@code null}
 */
public record ResponseState(int revision, AnswerSheet sheet, Instant completedAt) {

    public static final ResponseState NONE = new ResponseState(0, AnswerSheet.EMPTY, null);

    /** Long enough to correct a slip, short enough that a report of last week stays as it was. */
    public static final Duration CHANGEABLE_FOR = Duration.ofHours(24);

    public boolean isComplete() {
        return completedAt != null;
    }

    public boolean isClosed(Instant now) {
        return isComplete() && !now.isBefore(completedAt.plus(CHANGEABLE_FOR));
    }

    /**
     * Lays what was given over what is there. What was finished once stays finished; it can't lose an answer that is required,
     * but more may be asked after a change. The same answers again are never refused, however late: a file of answers may be
     * sent twice.
     *
     * @param fields question key to the values given for it
     * @param partial whether more is to come
     */
    public Revising revise(CustomerSurvey survey, Map<String, List<String>> fields, boolean partial, Instant now) {
        var reading = AnswerReading.of(survey.survey(), fields);
        var merged = sheet.with(reading.answers());
        boolean done = isComplete() || !partial;
        var problems = reading.problems().isEmpty() ? merged.gaps(survey, !partial, isComplete() ? sheet : AnswerSheet.EMPTY)
                : reading.problems();
        if (problems.isEmpty() && merged.equals(sheet) && done == isComplete()) {
            return new Revising.Unchanged();
        }
        if (isClosed(now)) {
            return new Revising.Closed();
        }
        if (!problems.isEmpty()) {
            return new Revising.Refused(problems);
        }
        var finished = done && !isComplete() ? now : completedAt;
        return new Revising.Changed(new ResponseState(revision + 1, merged, finished));
    }
}
