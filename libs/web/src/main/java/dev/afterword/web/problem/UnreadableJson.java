package dev.afterword.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Says where a JSON text breaks off from the grammar, without quoting the text: it may be personal. */
public final class UnreadableJson {

    private UnreadableJson() {
    }

    public static String describe(JsonProcessingException e) {
        return at(e.getLocation(), "this is not valid JSON.");
    }

    /** @param where {@code null} when it is not known */
    public static String at(JsonLocation where, String what) {
        if (where == null || where.getLineNr() < 1) {
            return Character.toUpperCase(what.charAt(0)) + what.substring(1);
        }
        return "Line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + what;
    }
}
