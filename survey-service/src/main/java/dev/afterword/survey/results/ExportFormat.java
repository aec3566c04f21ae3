package dev.afterword.survey.results;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** How an export is written. */
enum ExportFormat {
    /** One JSON object a line, for programs. */
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        ExportWriter to(Writer out, List<String> questions) {
            return new NdjsonWriter(out);
        }
    },
    /** A table with a column for each question, for people with a spreadsheet. */
    CSV("text/csv;charset=UTF-8;header=present", "csv") {
        @Override
        ExportWriter to(Writer out, List<String> questions) throws IOException {
            return new CsvExport(out, questions);
        }
    };

    final String contentType;
    final String extension;

    ExportFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /** @param questions keys of all questions that occur */
    abstract ExportWriter to(Writer out, List<String> questions) throws IOException;

    /** Writes one response after the other. */
    interface ExportWriter {
        void write(ResponseAnswer response) throws IOException;
    }
}
