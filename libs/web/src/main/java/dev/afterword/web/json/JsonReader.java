package dev.afterword.web.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import dev.afterword.web.problem.ProblemException;
import dev.afterword.web.problem.UnreadableJson;

/**
 * One pass over the bytes, straight into maps and lists: {@code Map}, {@code List}, {@code String}, {@code BigDecimal},
 * {@code Boolean} or {@code null}. Refuses with 400 whatever two readers could understand differently.
 */
final class JsonReader {

    static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(MAX_NUMBER).build())
            // Names come from strangers: pooling them would fill a table that every request shares.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Map<String, Object> read(byte[] body) {
        return read(body, reader -> reader.document(JsonToken.START_OBJECT, "a JSON object", () -> reader.object(1)));
    }

    /** @throws ProblemException also 422, as soon as there is one item more than {@code most} */
    static List<Object> readArray(byte[] body, int most) {
        return read(body, reader -> reader.document(JsonToken.START_ARRAY, "a JSON array", () -> reader.array(1, most)));
    }

    private static <T> T read(byte[] body, Reading<T> document) {
        try (JsonParser parser = JSON.createParser(Utf8.decode(body))) {
            return document.of(new JsonReader(parser));
        } catch (JsonProcessingException e) {
            throw ProblemException.unreadable(UnreadableJson.describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from a text in memory
        }
    }

    private <T> T document(JsonToken opening, String what, Content<T> content) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw ProblemException.unreadable("The body is empty; " + what + " is expected.");
        }
        if (first != opening) {
            throw unreadable("the body must be " + what + ".");
        }
        T root = content.read();
        if (parser.nextToken() != null) {
            throw unreadable("there is more after the end of " + what.replace("a ", "the ") + ".");
        }
        return root;
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = clean(parser.currentName());
            if (name.length() > MAX_NAME) {
                throw unreadable("a field name may have up to " + MAX_NAME + " characters.");
            }
            if (fields.containsKey(name)) {
                throw unreadable("this field is there twice.");
            }
            parser.nextToken();
            fields.put(name, value(depth));
        }
        return fields;
    }

    private List<Object> array(int depth, int most) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == most) {
                throw JsonItems.tooMany(most);
            }
            items.add(value(depth));
        }
        return items;
    }

    private Object value(int depth) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                return object(deeper(depth));
            case START_ARRAY:
                return array(deeper(depth), Integer.MAX_VALUE);
            case VALUE_STRING:
                return clean(parser.getText());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return parser.getDecimalValue();
            case VALUE_TRUE:
                return Boolean.TRUE;
            case VALUE_FALSE:
                return Boolean.FALSE;
            default:
                return null;
        }
    }

    private int deeper(int depth) {
        if (depth >= MAX_DEPTH) {
            throw unreadable("nested deeper than " + MAX_DEPTH + " levels.");
        }
        return depth + 1;
    }

    /** PostgreSQL stores neither; better refused here than failed there. */
    private String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw unreadable("text must not contain the NUL character (\\u0000).");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw unreadable("text contains half of a surrogate pair.");
                }
                i++;
            }
        }
        return text;
    }

    private ProblemException unreadable(String what) {
        return ProblemException.unreadable(UnreadableJson.at(parser.currentTokenLocation(), what));
    }

    private interface Reading<T> {
        T of(JsonReader reader) throws IOException;
    }

    private interface Content<T> {
        T read() throws IOException;
    }
}
