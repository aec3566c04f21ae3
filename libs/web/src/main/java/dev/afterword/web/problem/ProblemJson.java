package dev.afterword.web.problem;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes a problem without the application's object mapper: an error in its settings must not hide another error. */
final class ProblemJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemJson() {
    }

    static String write(Problem problem) {
        var out = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", problem.type());
            json.writeStringField("title", problem.title());
            json.writeNumberField("status", problem.status());
            writeIfPresent(json, "detail", problem.detail());
            writeIfPresent(json, "id", problem.id());
            writeErrors(json, problem);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void writeIfPresent(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void writeErrors(JsonGenerator json, Problem problem) throws IOException {
        if (problem.errors().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (FieldError error : problem.errors()) {
            json.writeStartObject();
            json.writeStringField("pointer", error.pointer());
            json.writeStringField("detail", error.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
