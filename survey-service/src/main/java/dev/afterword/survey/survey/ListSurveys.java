package dev.afterword.survey.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.afterword.survey.survey.SurveyPage.Entry;
import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lists a workspace's surveys: first those that come with the product, then its own, oldest first. */
@ApplicationScoped
public class ListSurveys {

    private static final int PAGE = 100;

    private final SurveyRepository surveys;

    ListSurveys(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    /** @param after {@code null} for the beginning */
    @Transactional
    SurveyPage list(UUID workspace, Cursor after) {
        var found = surveys.page(workspace, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var entries = new ArrayList<Entry>();
        if (after == null) {
            entries.addAll(builtIn(workspace));
        }
        var latest = surveys.latestVersions(workspace, shown.stream().map(survey -> survey.key).toList());
        shown.forEach(survey -> entries.add(new Entry(survey.key, false, latest.getOrDefault(survey.key,
                BuiltInSurveys.latest(survey.key).map(Survey::version).orElse(null)), survey.savedAt)));
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new SurveyPage(entries, found.size() > PAGE ? new Cursor(last.createdAt, last.id).encode() : null);
    }

    private List<Entry> builtIn(UUID workspace) {
        var replaced = surveys.among(workspace, BuiltInSurveys.all().stream().map(Survey::key).toList());
        return BuiltInSurveys.all().stream().filter(survey -> !replaced.contains(survey.key()))
                .map(survey -> new Entry(survey.key(), true, survey.version(), null)).toList();
    }
}
