package dev.afterword.devstack.replay;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.afterword.devstack.play.Plan;
import dev.afterword.devstack.play.Plan.Submission;

/** Turns a record of the file into what a customer did. */
public final class ColumnMapping {

    private static final int MOST_TOUCHPOINTS = 500;
    private static final char NO_TEXT = '\uFFFD';

    private final Columns columns;
    private final ZoneId zone;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int width;
    private final TouchpointKeys keys = new TouchpointKeys();
    private final Map<String, String> touchpoints = new HashMap<>();

    /** Fails with {@link IllegalArgumentException} when a column is missing or there twice. */
    public ColumnMapping(Columns columns, List<String> header, ZoneId zone) {
        columns.requireEnough();
        this.columns = columns;
        this.zone = zone;
        this.width = header.size();
        columns.named().forEach((option, column) -> {
            int index = header.indexOf(column);
            if (index < 0 || header.lastIndexOf(column) != index) {
                throw new IllegalArgumentException(option + ": the file has " + (index < 0 ? "no" : "more than one")
                        + " column '" + column + "'. Its columns: " + String.join(", ", header));
            }
            indexes.put(column, index);
        });
    }

    /**
     * @param key of the touchpoint
     * @param name as the file has it
     */
    public record Touchpoint(String key, String name) {
    }

    /** The touchpoint of a line. */
    public Touchpoint touchpoint(CsvRecord record) throws BadLine {
        return orBadLine(record, () -> {
            if (record.getFieldCount() != width) {
                throw new IllegalArgumentException(record.getFieldCount() + " fields instead of " + width);
            }
            String name = columns.touchpoint() == null ? "" : cell(record, columns.touchpoint()).strip();
            if (name.isEmpty() && columns.touchpointName() != null) {
                name = columns.touchpointName().strip();
            }
            requireSensible(name);
            return new Touchpoint(touchpoints.computeIfAbsent(name, keys::keyOf), name);
        });
    }

    private void requireSensible(String name) {
        if (name.isEmpty() || name.length() > 100) {
            throw new IllegalArgumentException(
                    name.isEmpty() ? "no touchpoint" : "the touchpoint's name is longer than 100 characters");
        }
        if (!touchpoints.containsKey(name) && touchpoints.size() == MOST_TOUCHPOINTS) {
            throw new IllegalArgumentException("more than " + MOST_TOUCHPOINTS + " different touchpoints: is "
                    + columns.touchpoint() + " the right column?");
        }
    }

    /** Everything else of a line. */
    public Plan plan(CsvRecord record, Touchpoint touchpoint) throws BadLine {
        return orBadLine(record, () -> {
            var answers = answers(record);
            return new Plan("line " + record.getStartingLineNumber(), interaction(record, touchpoint, answers), 1,
                    answers.isEmpty() ? List.of() : List.of(new Submission(answers, false)));
        });
    }

    private static <T> T orBadLine(CsvRecord record, Supplier<T> read) throws BadLine {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new BadLine(record.getStartingLineNumber(), e.getMessage());
        }
    }

    private Map<String, Object> interaction(CsvRecord record, Touchpoint touchpoint, Map<String, String> answers) {
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("touchpoint", touchpoint.key());
        interaction.put("source_id", Digest.sourceId(record.getStartingLineNumber(), record.getFields()));
        if (columns.time() != null) {
            interaction.put("occurred_at", Times.parse(cell(record, columns.time()), zone).toString());
        }
        if (columns.customer() != null && !cell(record, columns.customer()).isBlank()) {
            interaction.put("customer", Map.of("ref", cell(record, columns.customer()).strip()));
        }
        interaction.put("survey", "inline"); // feedback of the past: nobody is to be written to
        interaction.put("survey_key", survey(answers));
        return interaction;
    }

    /** One metric has a survey of its own; for several, or for a comment alone, there is one with nothing required. */
    private String survey(Map<String, String> answers) {
        if (columns.metrics().size() > 1) {
            return "all-scores";
        }
        String metric = columns.metrics().keySet().iterator().next();
        return answers.isEmpty() || answers.containsKey(metric) ? metric : "all-scores";
    }

    private Map<String, String> answers(CsvRecord record) {
        var answers = new LinkedHashMap<String, String>();
        columns.metrics().forEach((metric, column) -> ScoreCell.parse(metric, cell(record, column))
                .ifPresent(value -> answers.put(metric, value.toString())));
        if (columns.comment() != null && !cell(record, columns.comment()).isBlank()) {
            answers.put("comment", cell(record, columns.comment()));
        }
        return answers;
    }

    private String cell(CsvRecord record, String column) {
        int index = indexes.get(column);
        String cell = index < record.getFieldCount() ? record.getField(index) : "";
        if (cell.indexOf(NO_TEXT) >= 0) {
            throw new IllegalArgumentException(column + " holds bytes that are no text in this encoding; see --encoding");
        }
        return cell;
    }
}
