package dev.afterword.survey.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.afterword.survey.response.AnsweredSurveys;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.Situation;
import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the responses of a workspace, a page of them or all. */
@ApplicationScoped
public class ReadResponses {

    private final ResultRepository results;
    private final ShowResponses showResponses;
    private final AnsweredSurveys surveys;

    ReadResponses(ResultRepository results, ShowResponses showResponses, AnsweredSurveys surveys) {
        this.results = results;
        this.showResponses = showResponses;
        this.surveys = surveys;
    }

    @Transactional
    ResponsePage page(UUID workspace, ResponseFilter filter, Cursor after, int limit) {
        var rows = results.page(workspace, filter, after, limit + 1);
        return ResponsePage.of(rows.stream().map(row -> showResponses.show(workspace, row)).toList(), limit);
    }

    /** One after the other; the transaction keeps the database's cursor open. */
    @Transactional
    void each(UUID workspace, ResponseFilter filter, Consumer<ResponseAnswer> reader) {
        results.each(workspace, filter, row -> reader.accept(showResponses.show(workspace, row)));
    }

    /** The keys of all questions that these responses were asked, in the surveys' order. */
    @Transactional
    List<String> questions(UUID workspace, ResponseFilter filter) {
        var keys = new LinkedHashSet<String>();
        results.surveys(workspace, filter).forEach(survey -> surveys.of(workspace, survey, Situation.UNKNOWN, null).survey()
                .questions().stream().map(Question::key).forEach(keys::add));
        return List.copyOf(keys);
    }
}
