package dev.afterword.survey.survey.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every text is there in every language that any text has, and holds no placeholder that nothing is put into. */
final class TextCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!(?:company|touchpoint|name)})[^{}]*}");

    private final Map<String, Words> texts = new LinkedHashMap<>();

    TextCheck(Survey survey) {
        add("/intro", survey.intro());
        for (int i = 0; i < survey.questions().size(); i++) {
            var question = survey.questions().get(i);
            add("/questions/" + i + "/wording", question.wording());
            for (int j = 0; j < question.options().size(); j++) {
                add("/questions/" + i + "/options/" + j + "/label", question.options().get(j).label());
            }
        }
        for (int i = 0; i < survey.endings().size(); i++) {
            add("/endings/" + i + "/title", survey.endings().get(i).title());
            add("/endings/" + i + "/text", survey.endings().get(i).text());
        }
    }

    List<SurveyProblem> problems() {
        var languages = new TreeSet<String>();
        texts.values().forEach(words -> languages.addAll(words.languages()));
        var problems = new ArrayList<SurveyProblem>();
        texts.forEach((pointer, words) -> {
            var missing = new TreeSet<>(languages);
            missing.removeAll(words.languages());
            if (!missing.isEmpty()) {
                problems.add(new SurveyProblem(pointer,
                        "lacks " + String.join(", ", missing) + ", in which other texts of this survey are"));
            }
            words.byLanguage().forEach((language, text) -> PLACEHOLDER.matcher(text).results().forEach(
                    found -> problems.add(new SurveyProblem(pointer, found.group()
                            + " is no placeholder; there are {company}, {touchpoint} and {name}"))));
        });
        return problems;
    }

    private void add(String pointer, Words words) {
        if (words != null) {
            texts.put(pointer, words);
        }
    }
}
