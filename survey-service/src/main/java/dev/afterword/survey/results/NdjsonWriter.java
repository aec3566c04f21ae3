package dev.afterword.survey.results;

import java.io.IOException;
import java.io.Writer;

import com.fasterxml.jackson.databind.ObjectWriter;

import dev.afterword.messaging.WireJson;

/** One response a line, in the words of the list. */
final class NdjsonWriter implements ExportFormat.ExportWriter {

    private static final ObjectWriter JSON = WireJson.mapper().writerFor(ResponseAnswer.class);

    private final Writer out;

    NdjsonWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(ResponseAnswer response) throws IOException {
        out.append(JSON.writeValueAsString(response)).append('\n');
    }
}
