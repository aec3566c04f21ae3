package dev.afterword.web.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One object of a body: its raw values, where it stands, and which of its names were asked for. */
final class ObjectFields {

    final Map<String, ?> values;
    private final String pointer;
    private final boolean present;
    private final FieldErrors errors;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<ObjectFields> children = new ArrayList<>(0);

    ObjectFields(Map<String, ?> values, String pointer, boolean present, FieldErrors errors) {
        this.values = values;
        this.pointer = pointer;
        this.present = present;
        this.errors = errors;
    }

    String at(String name) {
        return JsonPointer.step(pointer, name);
    }

    void error(String name, String detail) {
        errors.add(at(name), detail);
    }

    void errorAt(String errorPointer, String detail) {
        errors.add(errorPointer, detail);
    }

    <T> T typed(String name, boolean required, Class<T> type, String mustBe) {
        known.add(name);
        Object value = values.get(name);
        if (value == null && required && present) {
            error(name, "is required");
        } else if (value != null && !type.isInstance(value)) {
            error(name, mustBe);
            return null;
        }
        return type.cast(value);
    }

    <T, R> R parsed(String name, T value, Function<T, Optional<R>> parser, String mustBe) {
        if (value == null) {
            return null;
        }
        Optional<R> result = parser.apply(value);
        if (result.isEmpty()) {
            error(name, mustBe);
        }
        return result.orElse(null);
    }

    ObjectFields child(String name, boolean required) {
        Map<?, ?> map = typed(name, required, Map.class, "must be an object");
        return child(at(name), map);
    }

    /** @param map {@code null} stands for an object that is absent, or wrong and already reported */
    ObjectFields child(String childPointer, Map<?, ?> map) {
        @SuppressWarnings("unchecked") // the reader puts nothing but text into the keys
        Map<String, ?> fields = map == null ? Map.of() : (Map<String, ?>) map;
        var child = new ObjectFields(fields, childPointer, map != null, errors);
        children.add(child);
        return child;
    }

    void throwIfInvalid() {
        reportUnknown();
        errors.throwIfAny();
    }

    /** The client chose these names itself. */
    void acceptAll() {
        known.addAll(values.keySet());
    }

    /** Stops when the list of errors is full: each hint costs a comparison with every known name. */
    private void reportUnknown() {
        for (String name : values.keySet()) {
            if (errors.areEnough()) {
                return;
            }
            if (!known.contains(name)) {
                error(name, unknown(name));
            }
        }
        children.forEach(ObjectFields::reportUnknown);
    }

    private String unknown(String name) {
        return "is not a known field; " + NearestName.of(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "known here: " + String.join(", ", new TreeSet<>(known)));
    }
}
