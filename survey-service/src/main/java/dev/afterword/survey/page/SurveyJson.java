package dev.afterword.survey.page;

import java.util.List;
import java.util.Map;

import dev.afterword.survey.page.QuestionView.Choice;
import dev.afterword.survey.page.QuestionView.End;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.survey.domain.Question;

/**
 * The survey as a script shows it, in the customer's language.
 *
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param intro what stands above the questions, or {@code null}
 * @param questions all that could be asked
 * @param asked keys of those that are asked after the answers so far, in order
 * @param answers question key to its values, as a form would send them
 * @param revision of the answers; 0 while there are none
 * @param complete whether the customer has finished
 * @param closed whether it is too late to change anything
 * @param ending what the customer reads at the end
 * @param texts what the page itself would say
 */
public record SurveyJson(String language, String direction, String company, String intro, List<QuestionJson> questions,
        List<String> asked, Map<String, List<String>> answers, int revision, boolean complete, boolean closed,
        EndingJson ending, TextsJson texts) {

    static SurveyJson of(String link, Asked asked, Look look) {
        var form = SurveyForm.of(link, asked, Map.of(), look);
        var survey = asked.survey().survey();
        var answers = asked.response().sheet().answers();
        var texts = PageWords.in(look.language()).texts();
        return new SurveyJson(look.language().tag(), look.language().direction(), form.company(), form.intro(),
                form.questions().stream().map(QuestionJson::of).toList(),
                asked.survey().asked(answers).stream().map(Question::key).toList(), FormValues.of(survey, answers),
                asked.response().revision(), asked.response().isComplete(), asked.closed(),
                EndingJson.of(ThanksView.of(link, asked, look), texts), TextsJson.of(texts, form.named()));
    }

    /**
     * @param shape {@code scale}, {@code one}, {@code several} or {@code words}
     * @param choices what can be chosen; empty when the answer is words
     * @param low what the lowest number means, or {@code null} without a scale; {@code high} likewise
     */
    public record QuestionJson(String key, String shape, String words, boolean statement, boolean required,
            List<ChoiceJson> choices, String low, String high) {

        static QuestionJson of(QuestionView view) {
            return new QuestionJson(view.key(), view.shape().wireName(), view.words(), view.statement(), view.required(),
                    view.choices().stream().map(ChoiceJson::of).toList(), meaning(view.low()), meaning(view.high()));
        }

        private static String meaning(End end) {
            return end == null ? null : end.meaning();
        }
    }

    /** @param meaning what a number means, for ears; {@code null} between the ends of the scale, and without one */
    public record ChoiceJson(String value, String label, String meaning) {

        static ChoiceJson of(Choice choice) {
            return new ChoiceJson(choice.value(), choice.label(), choice.meaning());
        }
    }

    /**
     * As it is for the answers so far.
     *
     * @param right "May we make this right?", or {@code null}; the answer is {@code yes} or {@code no} in the field
     *        {@code rightKey}
     * @param promised that the customer will be contacted, or {@code null}
     * @param reviewUrl where to tell the public, for everyone alike, or {@code null}
     */
    public record EndingJson(String title, String text, String right, String rightKey, String rightText, String promised,
            String review, String reviewUrl) {

        static EndingJson of(ThanksView end, PageTexts texts) {
            return new EndingJson(end.title(), end.text(), end.promised() ? null : end.right(), end.rightKey(),
                    texts.right(end.named()), end.promised() ? texts.rightPromised(end.named()) : null, texts.review(),
                    end.reviewUrl());
        }
    }

    /** What buttons and notes say. */
    public record TextsJson(String agreement, String several, String optional, String send, String saveChanges, String saved,
            String offline, String trying, String goesTo, String answerSomething, String rightYes, String rightNo,
            String reviewLink, String change, String closed) {

        static TextsJson of(PageTexts texts, String company) {
            return new TextsJson(texts.agreement(), texts.several(), texts.optional(), texts.send(), texts.saveChanges(),
                    texts.saved(), texts.offline(), texts.trying(), texts.goesTo(company), texts.answerSomething(),
                    texts.rightYes(), texts.rightNo(), texts.reviewLink(), texts.change(), texts.closed());
        }
    }
}
