package dev.afterword.survey.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as it was sent, {@code application/x-www-form-urlencoded}.
 *
 * @param answers every field but {@code partial} and {@code seen}, with all values given for it
 * @param partial whether more answers are to come
 * @param seen the questions that the customer could see, or {@code null} when that is not told
 */
record SubmittedForm(Map<String, List<String>> answers, boolean partial, Set<String> seen) {

    private static final String PARTIAL = "partial";
    private static final String SEEN = "seen";

    SubmittedForm(Map<String, List<String>> answers, boolean partial) {
        this(answers, partial, null);
    }

    /** @throws IllegalArgumentException when a {@code %} is not followed by two hexadecimal digits */
    static SubmittedForm read(byte[] body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                var name = decode(equals < 0 ? field : field.substring(0, equals));
                var value = equals < 0 ? "" : decode(field.substring(equals + 1));
                fields.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
            }
        }
        // Any other value is left among the answers, where it is refused as a question that nobody asked.
        boolean partial = fields.remove(PARTIAL, List.of("true"));
        fields.remove(PARTIAL, List.of("false"));
        var seen = fields.remove(SEEN);
        return new SubmittedForm(fields, partial, seen == null ? null : Set.copyOf(Arrays.asList(seen.get(0).split(" "))));
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
