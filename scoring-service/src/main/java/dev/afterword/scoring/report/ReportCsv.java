package dev.afterword.scoring.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A table of a report's rows (RFC 4180): one column for each figure, nested ones as {@code interval_low}. */
final class ReportCsv {

    /** There even without data: a table's columns must not depend on what is in it. */
    private static final List<String> INTERVAL = List.of("low", "high", "level", "method");

    private ReportCsv() {
    }

    /** @param all a row with every column that this report has */
    static String of(List<ObjectNode> rows, ObjectNode all) {
        List<Map<String, String>> flat = rows.stream().map(ReportCsv::flat).toList();
        var columns = flat(all).keySet();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            flat.forEach(row -> csv.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> flat(ObjectNode row) {
        var cells = new LinkedHashMap<String, String>();
        add(cells, "", row);
        return cells;
    }

    private static void add(Map<String, String> cells, String prefix, JsonNode node) {
        node.properties().forEach(field -> {
            String name = prefix + field.getKey();
            if (field.getKey().equals("interval") && field.getValue().isNull()) {
                INTERVAL.forEach(part -> cells.put(name + "_" + part, ""));
            } else if (field.getValue().isObject()) {
                add(cells, name + "_", field.getValue());
            } else if (field.getValue().isTextual()) {
                cells.put(name, harmless(field.getValue().asText()));
            } else {
                cells.put(name, field.getValue().isNull() ? "" : field.getValue().asText());
            }
        });
    }

    /** A spreadsheet would run a text that begins so as a formula; the apostrophe shows it as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
