package dev.afterword.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.web.problem.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonFieldsPropertiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void any_map_of_text_comes_back_as_it_went(@ForAll("texts") Map<String, String> texts) throws JsonProcessingException {
        byte[] body = JSON.writeValueAsBytes(Map.of("properties", texts));
        var fields = JsonFields.of(body);
        assertThat(fields.textMap("properties", 50, 200, 1000)).isEqualTo(texts);
        fields.throwIfInvalid();
    }

    @Property
    void any_bytes_are_either_read_or_refused_with_400(@ForAll byte[] body) {
        refusedOrRead(body);
    }

    @Property
    void json_with_one_byte_changed_is_either_read_or_refused(@ForAll("texts") Map<String, String> texts, @ForAll int position,
            @ForAll byte changed) throws JsonProcessingException {
        byte[] body = JSON.writeValueAsBytes(Map.of("properties", texts));
        body[Math.floorMod(position, body.length)] = changed;
        refusedOrRead(body);
    }

    @Property
    void any_text_is_either_read_or_refused(@ForAll("snippets") String body) {
        refusedOrRead(body.getBytes(UTF_8));
    }

    private static void refusedOrRead(byte[] body) {
        try {
            JsonFields.of(body).textMap("properties", 50, 200, 1000);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        Arbitrary<String> text = Arbitraries.strings().withChars("az0 /~\"\\\n\u00e4\u20ac\u0001\u001f").ofMaxLength(40)
                .flatMap(t -> Arbitraries.of(t, t + "\ud83d\ude00"));
        return Arbitraries.maps(text.filter(name -> !name.isBlank()), text).ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> snippets() {
        return Arbitraries.of("{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0041\"", "1", "-", "e9", ".", "true", "null", " ")
                .list().ofMaxSize(15).map(parts -> String.join("", parts));
    }
}
