package dev.afterword.survey.results;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.afterword.contracts.Answer;
import dev.afterword.survey.results.domain.SpreadsheetCell;

/** A table for spreadsheets (RFC 4180, UTF-8). FastCSV quotes; what a spreadsheet would run as a formula is defused. */
final class CsvExport implements ExportFormat.ExportWriter {

    /** Without it spreadsheets take the file for one in an old character set. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of("response_id", "revision", "complete", "first_answered_at",
            "answered_at", "completed_at", "survey", "survey_version", "channel", "standing", "touchpoint", "interaction_id",
            "occurred_at", "customer", "segment", "locale", "agent", "agent_name", "interaction_channel");

    private final CsvWriter csv;
    private final List<String> questions;

    CsvExport(Writer out, List<String> questions) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
        this.questions = questions;
        var header = new ArrayList<>(COLUMNS);
        questions.forEach(question -> header.add("answer." + question));
        csv.writeRecord(header);
    }

    @Override
    public void write(ResponseAnswer response) {
        var about = response.interaction();
        var agent = about.agent();
        var cells = new ArrayList<String>();
        for (Object value : new Object[] { response.id(), response.revision(), response.complete(),
                response.firstAnsweredAt(), response.answeredAt(), response.completedAt(), response.survey().key(),
                response.survey().version(), response.channel(), response.standing(), about.touchpoint(), about.id(),
                about.occurredAt(), about.customer(), about.segment(), about.locale(), agent == null ? null : agent.ref(),
                agent == null ? null : agent.name(), about.channel() }) {
            cells.add(SpreadsheetCell.of(value));
        }
        Map<String, Answer> answers = response.answers().stream().collect(toMap(Answer::question, answer -> answer));
        questions.forEach(question -> cells.add(cell(answers.get(question))));
        csv.writeRecord(cells);
    }

    private static String cell(Answer answer) {
        if (answer == null) {
            return "";
        }
        if (answer.choices() != null) {
            return SpreadsheetCell.of(String.join(" ", answer.choices()));
        }
        return SpreadsheetCell.of(answer.number() == null ? answer.text() : answer.number());
    }
}
