package dev.afterword.web.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.web.problem.ProblemException;

class UnreadableBodyTest {

    @Test
    void says_line_and_column() {
        assertThat(refusal("{\n  \"a\": 1,\n  oops\n}")).startsWith("Line 3, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{\"a\":01}", "{\"a\":NaN}", "{\"a\":\"\t\"}",
            "{\"a\" 1}",
            "// x\n{}", "{\"a\":\"\\x\"}" })
    void what_is_not_json_is_refused(String body) {
        assertThat(refusal(body)).contains("this is not valid JSON");
    }

    @Test
    void the_refusal_does_not_quote_the_body() {
        assertThat(refusal("{\"email\": ada@example.org}")).doesNotContain("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "1", "\"text\"", "null", "true" })
    void the_body_must_be_an_object(String body) {
        assertThat(refusal(body)).contains("must be a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  \n" })
    void an_empty_body_is_refused(String body) {
        assertThat(refusal(body)).contains("empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{`a`:1,`a`:2}|twice", "{`o`:{`a`:1,`\\u0061`:2}}|twice", "{} {}|after the end", "{}x|not valid",
            "{`a`:`\\u0000`}|NUL", "{`\\u0000`:1}|NUL", "{`a`:`\\ud83d`}|surrogate", "{`a`:`\\ude00\\ud83d`}|surrogate",
            "{`a`:[`\\ud83dx`]}|surrogate" })
    void what_two_readers_could_take_differently_is_refused(String body, String reason) {
        assertThat(refusal(body.replace('`', '"'))).contains(reason);
    }

    @Test
    void nesting_is_limited_before_the_rest_is_read() {
        assertThat(refusal("{\"a\":" + "[".repeat(32))).contains("deeper than 32");
        assertThat(JsonFields.of(("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").getBytes(UTF_8)).has("a")).isTrue();
    }

    @Test
    void malformed_utf8_is_refused() {
        assertThat(refusal("{\"a\":\"é\"}".getBytes(ISO_8859_1))).contains("UTF-8");
        assertThat(refusal(new byte[] { '{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}' })).contains("UTF-8");
        assertThat(refusal(new byte[] { '{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}' }))
                .contains("UTF-8");
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(JsonFields.of("\uFEFF{\"a\":1}".getBytes(UTF_8)).has("a")).isTrue();
    }

    @Test
    void numbers_and_names_have_a_limit() {
        refusal("{\"a\":" + "9".repeat(1000) + "}");
        assertThat(refusal("{\"" + "n".repeat(257) + "\":1}")).contains("256");
    }

    private static String refusal(String body) {
        return refusal(body.getBytes(UTF_8));
    }

    private static String refusal(byte[] body) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> JsonFields.of(body));
        assertThat(e.problem().status()).isEqualTo(400);
        return e.problem().detail();
    }
}
