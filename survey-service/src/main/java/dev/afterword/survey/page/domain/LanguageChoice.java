package dev.afterword.survey.page.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.afterword.survey.survey.domain.Ending;
import dev.afterword.survey.survey.domain.Language;
import dev.afterword.survey.survey.domain.Option;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.survey.survey.domain.Words;

/**
 * The language of one page.
 *
 * @param language in which the page speaks
 * @param words tag in which the survey's words are asked for, such as {@code pt-BR}
 * @param offered what the reader may switch to, this one included
 */
public record LanguageChoice(Language language, String words, List<Language> offered) {

    /** Of a page without a survey. */
    public static LanguageChoice of(List<Locale> wishes) {
        var language = wishes.stream().map(Language::of).flatMap(Optional::stream).findFirst().orElse(Language.EN);
        return new LanguageChoice(language, language.tag(), List.of(Language.values()));
    }

    /**
     * The first wish in which the survey has all its words: half a survey in another language is no help. English when there is
     * none; the survey's words are then in whichever language they are.
     */
    public static LanguageChoice of(Survey survey, List<Locale> wishes) {
        var words = words(survey);
        var tags = new LinkedHashMap<Language, String>();
        for (Language language : Language.values()) {
            tagOf(language, words).ifPresent(tag -> tags.put(language, tag));
        }
        for (Locale wish : wishes) {
            var language = Language.of(wish).filter(tags::containsKey);
            if (language.isPresent()) {
                var exact = wish.toLanguageTag();
                return new LanguageChoice(language.get(), haveAll(words, exact) ? exact : tags.get(language.get()),
                        List.copyOf(tags.keySet()));
            }
        }
        var first = tags.keySet().stream().findFirst().orElse(Language.EN);
        return new LanguageChoice(first, tags.getOrDefault(first, first.tag()), List.copyOf(tags.keySet()));
    }

    /** Whether there is anything to switch to. */
    public boolean isAChoice() {
        return offered.size() > 1;
    }

    /** That language, else one of its regions: who wrote only {@code pt-BR} is read by all who read Portuguese. */
    private static Optional<String> tagOf(Language language, Collection<Words> words) {
        var regions = words.stream().flatMap(some -> some.languages().stream())
                .filter(tag -> tag.startsWith(language.tag() + "-")).sorted();
        return Stream.concat(Stream.of(language.tag()), regions).filter(tag -> haveAll(words, tag)).findFirst();
    }

    private static boolean haveAll(Collection<Words> words, String tag) {
        return words.stream().allMatch(some -> Words.find(some.byLanguage(), tag).isPresent());
    }

    private static List<Words> words(Survey survey) {
        var asked = survey.questions().stream().flatMap(LanguageChoice::words);
        var endings = survey.endings().stream().flatMap(LanguageChoice::words);
        return Stream.of(Stream.ofNullable(survey.intro()), asked, endings).flatMap(words -> words).toList();
    }

    private static Stream<Words> words(Question question) {
        var labels = question.scale().stream().flatMap(scale -> Stream.of(scale.lowLabel(), scale.highLabel()));
        return Stream.concat(Stream.of(question.wording()),
                Stream.concat(question.options().stream().map(Option::label), labels));
    }

    private static Stream<Words> words(Ending ending) {
        return Stream.of(ending.title(), ending.text()).filter(Objects::nonNull);
    }
}
