package dev.afterword.feedback.thanks;

import java.util.Locale;

import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.PromiseState;
import dev.afterword.feedback.thanks.domain.DueTime;
import dev.afterword.feedback.thanks.domain.DueTime.Day;
import dev.afterword.feedback.thanks.domain.FirstName;
import dev.afterword.feedback.thanks.domain.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Puts into words what was promised and what became of it. */
final class ThanksWords {

    private final ThanksTexts texts;
    private final Locale locale;

    private ThanksWords(ThanksTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static ThanksWords in(Locale locale) {
        String tag = Language.of(locale).tag();
        return new ThanksWords(MessageBundles.get(ThanksTexts.class, Localized.Literal.of(tag)), locale);
    }

    String trust(String company) {
        return texts.trust(isolated(company));
    }

    String zone(String zone) {
        return texts.zone(isolated(zone));
    }

    String title(PromiseState state) {
        return switch (state) {
            case OPEN -> texts.title();
            case KEPT, KEPT_LATE -> texts.answeredTitle();
            case BROKEN -> texts.brokenTitle();
        };
    }

    String title() {
        return texts.title();
    }

    String lead(Promise promise, PromiseState state, DueTime due) {
        String name = isolated(FirstName.of(promise.person().name(), locale));
        return switch (state) {
            case OPEN -> promised(name, due);
            case KEPT -> texts.kept(name);
            case KEPT_LATE -> texts.keptLate(name);
            case BROKEN -> due.day() == Day.TODAY
                    ? texts.brokenToday(name, due.time())
                    : texts.brokenOther(name, due.date(), due.time());
        };
    }

    /** Whether the words of that state name a time. */
    static boolean tellTime(PromiseState state) {
        return state == PromiseState.OPEN || state == PromiseState.BROKEN;
    }

    private String promised(String name, DueTime due) {
        return switch (due.day()) {
            case TODAY -> texts.promiseToday(name, due.time());
            case TOMORROW -> texts.promiseTomorrow(name, due.weekday(), due.time());
            case OTHER -> texts.promiseOther(name, due.date(), due.time());
        };
    }

    /** A Latin name inside an Arabic sentence, or the reverse, must not turn the words around it. */
    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }
}
