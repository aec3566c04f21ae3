package dev.afterword.survey.survey.domain;

import static dev.afterword.survey.survey.domain.QuestionKind.CES;
import static dev.afterword.survey.survey.domain.QuestionKind.CSAT;
import static dev.afterword.survey.survey.domain.QuestionKind.NPS;
import static dev.afterword.survey.survey.domain.QuestionKind.RATING;
import static dev.afterword.survey.survey.domain.QuestionKind.YES_NO;

import java.util.List;
import java.util.Optional;

/**
 * The surveys that every workspace has. The score questions are worded as their authors published them, so that the
 * results compare with those of others; another wording needs another version.
 */
public final class BuiltInSurveys {

    /** Asked when the time of a promise has come: did the named person answer? */
    public static final String PROMISE_KEPT = "promise-kept";

    private static final List<Survey> ALL = List.of(
            survey("csat", null, required("csat", CSAT), comment("reason")),
            survey("nps", null, required("nps", NPS), comment("reason")),
            survey("ces", null, required("ces", CES), comment("effort")),
            survey("service-dimensions", "dimensions.intro",
                    optional("polite", RATING), optional("responsive", RATING), optional("efficient", RATING),
                    optional("knowledgeable", RATING), optional("easy_to_work_with", RATING), comment("more")),
            survey("all-scores", "all.intro",
                    optional("csat", CSAT), optional("nps", NPS), optional("ces", CES), comment("more")),
            survey(PROMISE_KEPT, null,
                    new Question("promise_kept", YES_NO, "promise_kept", StandardWords.of("promise.question"), true),
                    comment("more")));

    private BuiltInSurveys() {
    }

    /** The version that new invitations ask. */
    public static Optional<Survey> latest(String key) {
        return ALL.stream().filter(survey -> survey.key().equals(key)).findFirst();
    }

    /** The very version that an invitation was made with. */
    public static Optional<Survey> find(String key, int version) {
        return ALL.stream().filter(survey -> survey.key().equals(key) && survey.version() == version).findFirst();
    }

    /** All of them, in the order in which they are shown. */
    public static List<Survey> all() {
        return ALL;
    }

    private static Survey survey(String key, String intro, Question... questions) {
        return new Survey(key, 1, intro == null ? null : StandardWords.of(intro), List.of(questions), List.of());
    }

    private static Question required(String metric, QuestionKind kind) {
        return new Question(metric, kind, metric, StandardWords.of(metric + ".question"), true);
    }

    private static Question optional(String metric, QuestionKind kind) {
        return new Question(metric, kind, metric, StandardWords.of(metric + ".question"), false);
    }

    private static Question comment(String words) {
        return new Question("comment", QuestionKind.TEXT, null, StandardWords.of("comment." + words), false);
    }
}
