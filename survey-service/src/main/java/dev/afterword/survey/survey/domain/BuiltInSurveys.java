package dev.afterword.survey.survey.domain;

import static dev.afterword.survey.survey.domain.QuestionKind.CES;
import static dev.afterword.survey.survey.domain.QuestionKind.CSAT;
import static dev.afterword.survey.survey.domain.QuestionKind.NPS;
import static dev.afterword.survey.survey.domain.QuestionKind.RATING;

import java.util.List;
import java.util.Optional;

/**
 * The surveys that every workspace has. The score questions are worded as their authors published them, so that the
 * results compare with those of others; another wording needs another version.
 */
public final class BuiltInSurveys {

    private static final String NPS_WORDING = "How likely is it that you would recommend {company} to a friend or colleague?";
    private static final String CSAT_WORDING = "How satisfied are you with {touchpoint}?";
    private static final String CES_WORDING = "{company} made it easy for me to handle my issue.";
    private static final String MORE = "Is there anything you would like to add?";

    private static final List<Survey> ALL = List.of(
            new Survey("csat", 1, null, List.of(
                    required("csat", CSAT, CSAT_WORDING),
                    comment("What is the main reason for your answer?")), List.of()),
            new Survey("nps", 1, null, List.of(
                    required("nps", NPS, NPS_WORDING),
                    comment("What is the main reason for your answer?")), List.of()),
            new Survey("ces", 1, null, List.of(
                    required("ces", CES, CES_WORDING),
                    comment("What made it easy or hard?")), List.of()),
            new Survey("service-dimensions", 1, Words.english("Thinking of {touchpoint}, how was {company}?"), List.of(
                    optional("polite", RATING, "Polite"),
                    optional("responsive", RATING, "Responsive"),
                    optional("efficient", RATING, "Efficient"),
                    optional("knowledgeable", RATING, "Knowledgeable"),
                    optional("easy_to_work_with", RATING, "Easy to work with"),
                    comment(MORE)), List.of()),
            new Survey("all-scores", 1, Words.english("Your experience with {company}"), List.of(
                    optional("csat", CSAT, CSAT_WORDING),
                    optional("nps", NPS, NPS_WORDING),
                    optional("ces", CES, CES_WORDING),
                    comment(MORE)), List.of()));

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

    private static Question required(String metric, QuestionKind kind, String wording) {
        return new Question(metric, kind, metric, Words.english(wording), true);
    }

    private static Question optional(String metric, QuestionKind kind, String wording) {
        return new Question(metric, kind, metric, Words.english(wording), false);
    }

    private static Question comment(String wording) {
        return new Question("comment", QuestionKind.TEXT, null, Words.english(wording), false);
    }
}
