package dev.afterword.web.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.afterword.web.problem.ProblemException;

/**
 * A body of many objects, each read by itself: what is wrong with one is a {@link ProblemException} of its supplier, with
 * pointers into that object alone.
 */
public final class JsonItems {

    private JsonItems() {
    }

    /**
     * One JSON array.
     *
     * @param most items; reading ends at the first above
     * @throws ProblemException 400 when any of it cannot be read, 422 when there are more
     */
    public static List<Supplier<JsonFields>> ofArray(byte[] body, int most) {
        return JsonReader.readArray(body, most).stream().<Supplier<JsonFields>> map(item -> () -> fields(item)).toList();
    }

    /**
     * One object a line (NDJSON); blank lines do not count. A line that cannot be read is no other line's fault.
     *
     * @param most lines
     * @throws ProblemException 422 when there are more
     */
    public static List<Supplier<JsonFields>> ofLines(byte[] body, int most) {
        var items = new ArrayList<Supplier<JsonFields>>();
        for (byte[] line : Lines.of(body)) {
            if (items.size() == most) {
                throw tooMany(most);
            }
            items.add(() -> JsonFields.of(line));
        }
        return items;
    }

    static ProblemException tooMany(int most) {
        return ProblemException.invalid("", "must have at most " + most + " items");
    }

    private static JsonFields fields(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            throw ProblemException.invalid("", "must be an object");
        }
        return JsonFields.of(map);
    }
}
