package dev.afterword.survey.page;

import dev.afterword.survey.page.QuestionView.Telling;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.survey.domain.MakingRight;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Words;

/**
 * What a customer sees at the end.
 *
 * @param link the last part of the page's address
 * @param company the company's name; {@code named} is the same, kept apart from the words around it
 * @param title a few words
 * @param text one or two sentences
 * @param right the question for those who are unhappy, or {@code null}; then {@code rightKey} is the name of its field
 * @param promised whether the customer asked to be contacted
 * @param reviewUrl where to tell the public, for everyone alike; {@code null} when the touchpoint has no such place
 * @param live whether a script sends what was kept; not in a preview, where nothing is recorded
 */
record ThanksView(String link, String company, String named, String title, String text, String right, String rightKey,
        boolean promised, String reviewUrl, boolean live) {

    /** The same as nobody's: nothing of it is recorded. */
    ThanksView preview() {
        return new ThanksView(link, company, named, title, text, right, rightKey, promised, reviewUrl, false);
    }

    static ThanksView of(String link, Asked asked, Look look) {
        var interaction = asked.interaction();
        var wording = asked.wording();
        var texts = PageWords.in(look.language()).texts();
        var telling = new Telling(wording, look.choice().words(), texts);
        var answers = asked.response().sheet().answers();
        var ending = asked.survey().ending(answers);
        var contact = asked.survey().asked(answers).stream()
                .filter(question -> question.kind() == QuestionKind.CONTACT_ME).toList();
        var open = contact.stream().filter(question -> MakingRight.is(question) && !answers.containsKey(question.key()))
                .findFirst();
        return new ThanksView(link, wording.company(), wording.fill("{company}"),
                ending.map(end -> end.title()).map(telling::of).orElseGet(texts::thanksTitle),
                ending.map(end -> end.text()).map(telling::of)
                        .or(() -> Words.find(look.thanks(), look.choice().words()).map(wording::fill)).orElseGet(texts::thanks),
                open.map(question -> telling.of(question.wording())).orElse(null), MakingRight.KEY,
                contact.stream().anyMatch(question -> "yes".equals(answers.get(question.key()))),
                webAddress(interaction.touchpoint().reviewUrl()), true);
    }

    /** A link of another kind could run something. */
    private static String webAddress(String url) {
        return url != null && url.matches("https?://.+") ? url : null;
    }
}
