package dev.afterword.web.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the fields of a JSON object one by one and remembers everything that is wrong, so that a client hears of all of it at
 * once. Ask for every field the object may have, then call {@link #throwIfInvalid()}: fields nobody asked for are errors too.
 *
 * <p>
 * A wrong or absent field reads as {@code null} (or empty, for objects and collections), so read on and use nothing before
 * {@code throwIfInvalid} has returned. {@code null} counts as absent, and so does optional text that is blank. Lengths are in
 * Unicode code points. Inside an absent object nothing is required.
 */
public final class JsonFields {

    private static final String MUST_BE_TEXT = "must be a string";

    private final ObjectFields fields;

    private JsonFields(ObjectFields fields) {
        this.fields = fields;
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 when the body is not one JSON object in UTF-8 */
    public static JsonFields of(byte[] body) {
        return of(JsonReader.read(body));
    }

    /** @param object as {@link JsonReader} makes it */
    static JsonFields of(Map<?, ?> object) {
        @SuppressWarnings("unchecked") // the reader puts nothing but text into the keys
        var fields = (Map<String, ?>) object;
        return new JsonFields(new ObjectFields(fields, "", true, new FieldErrors()));
    }

    /** Whether the field is there and not {@code null}. Does not count as asking for it. */
    public boolean has(String name) {
        return fields.values.get(name) != null;
    }

    /** Whether the field is an object, where it may be something else as well. Does not count as asking for it. */
    public boolean hasObject(String name) {
        return fields.values.get(name) instanceof Map;
    }

    /**
     * Whether the field is there at all, be it {@code null}: in a merge patch (RFC 7396) that removes a value, and an absent
     * field leaves it as it is. Does not count as asking for it.
     */
    public boolean mentions(String name) {
        return fields.values.containsKey(name);
    }

    /** The field, if it is text, as it was sent. Does not count as asking for it. */
    public Optional<String> peekText(String name) {
        return fields.values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** JSON pointer of a field of this object, for {@link #check}. */
    public String at(String name) {
        return fields.at(name);
    }

    public String text(String name, int maxLength) {
        return text(name, maxLength, false);
    }

    public String requiredText(String name, int maxLength) {
        return text(name, maxLength, true);
    }

    /** @param otherwise what to tell the client, such as {@code "must be lower-case letters, digits and hyphens"} */
    public String text(String name, int maxLength, Pattern form, String otherwise) {
        return matching(name, text(name, maxLength, false), form, otherwise);
    }

    /** @param otherwise what to tell the client, such as {@code "must be lower-case letters, digits and hyphens"} */
    public String requiredText(String name, int maxLength, Pattern form, String otherwise) {
        return matching(name, text(name, maxLength, true), form, otherwise);
    }

    public String oneOf(String name, Set<String> allowed) {
        return oneOf(name, allowed, false);
    }

    public String requiredOneOf(String name, Set<String> allowed) {
        return oneOf(name, allowed, true);
    }

    /** An RFC 3339 timestamp from 1900 to 9998, cut to microseconds. */
    public Instant instant(String name) {
        return fields.parsed(name, string(name, false), ScalarForms::instant, ScalarForms.INSTANT);
    }

    public Instant requiredInstant(String name) {
        return fields.parsed(name, string(name, true), ScalarForms::instant, ScalarForms.INSTANT);
    }

    /** A day from 1900 to 9998, such as {@code 2026-05-31}. */
    public LocalDate requiredDate(String name) {
        return fields.parsed(name, string(name, true), ScalarForms::date, ScalarForms.DATE);
    }

    public UUID uuid(String name) {
        return fields.parsed(name, string(name, false), ScalarForms::uuid, ScalarForms.UUID_TEXT);
    }

    public UUID requiredUuid(String name) {
        return fields.parsed(name, string(name, true), ScalarForms::uuid, ScalarForms.UUID_TEXT);
    }

    public Boolean bool(String name) {
        return fields.typed(name, false, Boolean.class, "must be true or false");
    }

    /** A whole number, both limits inclusive; {@code 5.0} is one too. */
    public Integer integer(String name, int min, int max) {
        return integer(name, min, max, false);
    }

    public Integer requiredInteger(String name, int min, int max) {
        return integer(name, min, max, true);
    }

    /** A number, both limits inclusive. */
    public BigDecimal number(String name, BigDecimal min, BigDecimal max) {
        String otherwise = "must be a number from " + min + " to " + max;
        return fields.parsed(name, fields.typed(name, false, BigDecimal.class, otherwise),
                n -> Optional.of(n).filter(number -> number.compareTo(min) >= 0 && number.compareTo(max) <= 0), otherwise);
    }

    /** A number that {@code step} goes into, both limits inclusive. */
    public BigDecimal requiredMultiple(String name, BigDecimal step, BigDecimal min, BigDecimal max) {
        String otherwise = "must be a number from " + min + " to " + max + ", in steps of " + step;
        return fields.parsed(name, fields.typed(name, true, BigDecimal.class, otherwise),
                n -> ScalarForms.multiple(n, step, min, max), otherwise);
    }

    /** Never {@code null}: of an absent object every field is absent. */
    public JsonFields object(String name) {
        return new JsonFields(fields.child(name, false));
    }

    public JsonFields requiredObject(String name) {
        return new JsonFields(fields.child(name, true));
    }

    /** An object of text only, with names that the client chooses, in the order they were sent; empty when absent. */
    public Map<String, String> textMap(String name, int maxEntries, int maxNameLength, int maxLength) {
        JsonFields map = object(name);
        map.fields.acceptAll();
        if (map.fields.values.size() > maxEntries) {
            fields.error(name, "must have at most " + maxEntries + " entries");
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : map.fields.values.keySet()) {
            if (key.isBlank() || ScalarForms.longer(key, maxNameLength)) {
                map.fields.error(key, "must have a name of 1 to " + maxNameLength + " characters");
            }
            String value = map.limited(key, map.string(key, false), maxLength);
            if (value != null) {
                texts.put(key, value);
            }
        }
        return texts;
    }

    /**
     * An object of names that the client chooses, each with one text or an array of them, in the order they were sent; empty
     * when
     * absent.
     */
    public Map<String, List<String>> textLists(String name, int maxEntries, int maxNameLength, int maxItems, int maxLength) {
        JsonFields map = object(name);
        map.fields.acceptAll();
        check(map.fields.values.size() <= maxEntries, at(name), "must have at most " + maxEntries + " entries");
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String key : map.fields.values.keySet()) {
            if (key.isBlank() || ScalarForms.longer(key, maxNameLength)) {
                map.fields.error(key, "must have a name of 1 to " + maxNameLength + " characters");
            }
            lists.put(key, map.fields.values.get(key) instanceof String text
                    ? Optional.ofNullable(map.text(map.at(key), text, maxLength)).map(List::of).orElse(List.of())
                    : map.texts(key, maxItems, maxLength));
        }
        return lists;
    }

    /** An array of objects; empty when absent. */
    public List<JsonFields> objects(String name, int maxItems) {
        List<?> items = items(name, maxItems);
        return IntStream.range(0, items.size()).mapToObj(i -> item(JsonPointer.step(at(name), i), items.get(i))).toList();
    }

    /** An array of text that is not blank; empty when absent. An item that is wrong is left out. */
    public List<String> texts(String name, int maxItems, int maxLength) {
        List<?> items = items(name, maxItems);
        return IntStream.range(0, items.size())
                .mapToObj(i -> text(JsonPointer.step(at(name), i), items.get(i), maxLength))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * An array of text; empty when absent. An item that is wrong is left out.
     *
     * @param rule what each item must be, its length included
     * @param otherwise what to tell the client, such as {@code "must be a web address of at most 100 characters"}
     */
    public List<String> texts(String name, int maxItems, Predicate<String> rule, String otherwise) {
        List<?> items = items(name, maxItems);
        return IntStream.range(0, items.size())
                .mapToObj(i -> text(JsonPointer.step(at(name), i), items.get(i), rule, otherwise))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A rule of the caller's own. @param pointer see {@link #at} */
    public void check(boolean holds, String pointer, String detail) {
        if (!holds) {
            fields.errorAt(pointer, detail);
        }
    }

    /** @throws dev.afterword.web.problem.ProblemException 422 with everything that was found in the whole body */
    public void throwIfInvalid() {
        fields.throwIfInvalid();
    }

    private List<?> items(String name, int maxItems) {
        List<?> items = Optional.<List<?>> ofNullable(fields.typed(name, false, List.class, "must be an array"))
                .orElse(List.of());
        if (items.size() > maxItems) {
            fields.error(name, "must have at most " + maxItems + " items");
            return List.of();
        }
        return items;
    }

    private String text(String pointer, Object item, int maxLength) {
        if (item instanceof String text && !text.isBlank() && !ScalarForms.longer(text, maxLength)) {
            return text;
        }
        fields.errorAt(pointer, "must be a string of 1 to " + maxLength + " characters");
        return null;
    }

    private String text(String pointer, Object item, Predicate<String> rule, String otherwise) {
        if (item instanceof String text && rule.test(text)) {
            return text;
        }
        fields.errorAt(pointer, otherwise);
        return null;
    }

    private String string(String name, boolean required) {
        return fields.typed(name, required, String.class, MUST_BE_TEXT);
    }

    private String text(String name, int maxLength, boolean required) {
        String text = string(name, required);
        if (text != null && text.isBlank()) {
            if (required) {
                fields.error(name, "must not be blank");
            }
            return null;
        }
        return limited(name, text, maxLength);
    }

    private String limited(String name, String text, int maxLength) {
        if (text == null || !ScalarForms.longer(text, maxLength)) {
            return text;
        }
        fields.error(name, "must have at most " + maxLength + " characters");
        return null;
    }

    private String matching(String name, String text, Pattern form, String otherwise) {
        return fields.parsed(name, text, t -> Optional.of(t).filter(form.asMatchPredicate()), otherwise);
    }

    private String oneOf(String name, Set<String> allowed, boolean required) {
        String text = string(name, required);
        if (text == null || allowed.contains(text)) {
            return text;
        }
        fields.error(name, "must be one of " + String.join(", ", new TreeSet<>(allowed)));
        return null;
    }

    private Integer integer(String name, int min, int max, boolean required) {
        String otherwise = "must be a whole number from " + min + " to " + max;
        return fields.parsed(name, fields.typed(name, required, BigDecimal.class, otherwise),
                n -> ScalarForms.integer(n, min, max), otherwise);
    }

    private JsonFields item(String pointer, Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            fields.errorAt(pointer, "must be an object");
            return new JsonFields(fields.child(pointer, null));
        }
        return new JsonFields(fields.child(pointer, map));
    }
}
