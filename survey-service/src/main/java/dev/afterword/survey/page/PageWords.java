package dev.afterword.survey.page;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.afterword.survey.response.domain.AnswerProblem;
import dev.afterword.survey.response.domain.AnswerSheet;
import dev.afterword.survey.survey.domain.Language;
import dev.afterword.survey.survey.domain.Question;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/**
 * Tells a customer, in the customer's language, what is wrong with an answer. Scripts are told in English by the rules
 * themselves.
 */
final class PageWords {

    private final PageTexts texts;
    private final Locale locale;

    private PageWords(PageTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static PageWords in(Language language) {
        return new PageWords(MessageBundles.get(PageTexts.class, Localized.Literal.of(language.tag())),
                Locale.forLanguageTag(language.tag()));
    }

    PageTexts texts() {
        return texts;
    }

    /** @param given what was sent as the answer; empty when nothing was */
    String of(AnswerProblem problem, Optional<Question> question, List<String> given) {
        if (question.isEmpty()) {
            return problem.question().isEmpty() ? texts.answerSomething() : texts.strangeAnswer();
        }
        var asked = question.get();
        if (asked.kind().isWords()) {
            return ofWords(given.stream().findFirst().map(String::strip).orElse(""));
        }
        return asked.scale().map(scale -> texts.chooseNumber(scale.low(), scale.high()))
                .orElseGet(() -> Shape.of(asked) == Shape.SEVERAL ? texts.chooseSome() : texts.chooseOne());
    }

    private String ofWords(String text) {
        var words = text.replace("\r\n", "\n");
        int length = words.codePointCount(0, words.length());
        if (length > AnswerSheet.LONGEST_TEXT) {
            var numbers = NumberFormat.getIntegerInstance(locale);
            return texts.tooLong(numbers.format(AnswerSheet.LONGEST_TEXT), numbers.format(length));
        }
        return words.isEmpty() ? texts.writeAnswer() : texts.badCharacter();
    }
}
