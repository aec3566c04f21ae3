package dev.afterword.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;

class JsonFieldsTest {

    @Test
    void reads_every_kind_of_field() {
        var fields = of("""
                {"text": "hello", "at": "2026-05-31T16:03:00.1234567+02:00", "id": "0197a1de-7c00-7000-8000-000000000001",
                 "yes": true, "n": 5.0, "kind": "visit", "inner": {"name": "Zoë 😀"}, "map": {"b": "1", "a": "2"},
                 "list": [{"x": 1}, {"x": 2}], "words": ["b", "a"]}""");
        assertThat(fields.texts("words", 2, "ab"::contains, "")).containsExactly("b", "a");
        assertThat(fields.texts("no words", 2, "ab"::contains, "")).isEmpty();
        assertThat(fields.requiredText("text", 5)).isEqualTo("hello");
        assertThat(fields.requiredInstant("at")).isEqualTo(Instant.parse("2026-05-31T14:03:00.123456Z"));
        assertThat(fields.requiredUuid("id")).isEqualTo(UUID.fromString("0197a1de-7c00-7000-8000-000000000001"));
        assertThat(fields.bool("yes")).isTrue();
        assertThat(fields.requiredInteger("n", 1, 5)).isEqualTo(5);
        assertThat(fields.oneOf("kind", Set.of("visit", "other"))).isEqualTo("visit");
        assertThat(fields.object("inner").text("name", 5)).isEqualTo("Zoë 😀");
        assertThat(fields.textMap("map", 2, 1, 1)).containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
        assertThat(fields.objects("list", 2)).extracting(item -> item.requiredInteger("x", 0, 9)).containsExactly(1, 2);
        fields.throwIfInvalid();
    }

    @Test
    void absent_null_and_blank_are_the_same_for_an_optional_field() {
        var fields = of("{\"a\": null, \"b\": \"  \", \"o\": null, \"m\": null, \"l\": null}");
        assertThat(fields.has("a")).isFalse();
        assertThat(fields.text("a", 9)).isNull();
        assertThat(fields.text("b", 9)).isNull();
        assertThat(fields.instant("c")).isNull();
        assertThat(fields.uuid("c")).isNull();
        assertThat(fields.bool("c")).isNull();
        assertThat(fields.integer("c", 0, 1)).isNull();
        assertThat(fields.oneOf("c", Set.of())).isNull();
        assertThat(fields.object("o").requiredText("needed if there were an o", 9)).isNull();
        assertThat(fields.textMap("m", 0, 0, 0)).isEmpty();
        assertThat(fields.objects("l", 0)).isEmpty();
        fields.throwIfInvalid();
    }

    @Test
    void every_wrong_item_of_a_list_of_text_is_named() {
        var fields = of("{\"words\": [\"ok\", 7, null, \"no\"], \"many\": [\"a\", \"b\"], \"word\": \"a\"}");
        assertThat(fields.texts("words", 9, "ok"::equals, "must be ok")).containsExactly("ok");
        assertThat(fields.texts("many", 1, text -> true, "")).isEmpty();
        assertThat(fields.texts("word", 1, text -> true, "")).isEmpty();
        assertThat(errors(fields)).extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/words/1", "/words/2", "/words/3", "/many", "/word");
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var fields = of("""
                {"long": "äöüß", "number": 7, "flag": "true", "when": "yesterday", "id": "1-1-1-1-1", "kind": "x", "blank": " ",
                 "inner": {"count": 11}, "list": [{"x": "no"}, 3], "map": {"a/b": 1, "~": "too long"}, "form": "A B",
                 "touch_point": "checkout"}""");
        fields.requiredText("missing", 9);
        fields.text("long", 3);
        fields.text("number", 9);
        fields.bool("flag");
        fields.instant("when");
        fields.uuid("id");
        fields.oneOf("kind", Set.of("b", "a"));
        fields.requiredText("blank", 9);
        fields.object("inner").integer("count", 0, 10);
        fields.objects("list", 9).forEach(item -> item.requiredInteger("x", 0, 9));
        fields.textMap("map", 9, 9, 3);
        fields.text("form", 9, Pattern.compile("[a-z]+"), "must be lower-case letters");
        fields.requiredText("touchpoint", 9);
        fields.check(false, fields.at("kind"), "is a rule of its own");

        assertThat(errors(fields)).extracting(FieldError::pointer, FieldError::detail).containsExactlyInAnyOrder(
                tuple("/missing", "is required"),
                tuple("/long", "must have at most 3 characters"),
                tuple("/number", "must be a string"),
                tuple("/flag", "must be true or false"),
                tuple("/when", "must be a timestamp with offset, such as 2026-05-31T14:03:00Z"),
                tuple("/id", "must be a UUID, such as 0197a1de-7c00-7000-8000-000000000000"),
                tuple("/kind", "must be one of a, b"),
                tuple("/blank", "must not be blank"),
                tuple("/inner/count", "must be a whole number from 0 to 10"),
                tuple("/list/0/x", "must be a whole number from 0 to 9"),
                tuple("/list/1", "must be an object"),
                tuple("/map/a~1b", "must be a string"),
                tuple("/map/~0", "must have at most 3 characters"),
                tuple("/form", "must be lower-case letters"),
                tuple("/touchpoint", "is required"),
                tuple("/kind", "is a rule of its own"),
                tuple("/touch_point", "is not a known field; did you mean \"touchpoint\"?"));
    }

    @Test
    void unknown_fields_are_found_in_nested_objects_too() {
        var fields = of("{\"customer\": {\"eMail\": \"x\", \"zzzzzz\": 1}}");
        var customer = fields.object("customer");
        customer.text("email", 9);
        customer.text("time_zone", 9);
        assertThat(errors(fields)).containsExactly(
                new FieldError("/customer/eMail", "is not a known field; did you mean \"email\"?"),
                new FieldError("/customer/zzzzzz", "is not a known field; known here: email, time_zone"));
    }

    @Test
    void required_object_that_is_absent_is_one_error_not_many() {
        var fields = of("{}");
        fields.requiredObject("owner").requiredText("name", 9);
        assertThat(errors(fields)).containsExactly(new FieldError("/owner", "is required"));
    }

    @Test
    void too_many_entries_are_refused_without_reading_them() {
        var fields = of("{\"m\": {\"a\": 1, \"b\": 2}, \"l\": [1, 2]}");
        fields.textMap("m", 1, 9, 9);
        fields.objects("l", 1);
        assertThat(errors(fields)).containsExactlyInAnyOrder(
                new FieldError("/m", "must have at most 1 entries"),
                new FieldError("/l", "must have at most 1 items"));
    }

    @Test
    void the_list_of_errors_stays_short_however_bad_the_body() {
        var body = new StringBuilder("{\"a\": 1");
        for (int i = 0; i < 5000; i++) {
            body.append(", \"").append(i).append("\": 1");
        }
        assertThat(errors(of(body.append('}').toString()))).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e999999999", "-1e999999999", "5.5", "6", "-1", "1e-999999999", "\"3\"", "true" })
    void what_is_no_whole_number_in_range_is_refused_at_once(String number) {
        var fields = of("{\"n\": " + number + "}");
        assertThat(fields.integer("n", 0, 5)).isNull();
        assertThat(errors(fields)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-0", "0.0", "0e99", "5", "5.000", "50e-1" })
    void a_whole_number_has_many_spellings(String number) {
        var fields = of("{\"n\": " + number + "}");
        assertThat(fields.integer("n", 0, 5)).isIn(0, 5);
        fields.throwIfInvalid();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-05-31", "2026-05-31T14:03:00", "2026-02-30T00:00:00Z", "+12026-05-31T14:03:00Z",
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-05-31T25:00:00Z", "1780236180" })
    void what_is_no_moment_in_time_is_refused(String time) {
        var fields = of("{\"t\": \"" + time + "\"}");
        assertThat(fields.instant("t")).isNull();
        assertThat(errors(fields)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-30", "2026-2-3", "2026-05-31T00:00:00Z", "0001-01-01", "9999-12-31", "20260531",
            "today" })
    void what_is_no_day_is_refused(String date) {
        var fields = of("{\"d\": \"" + date + "\"}");
        assertThat(fields.requiredDate("d")).isNull();
        assertThat(errors(fields)).containsExactly(new FieldError("/d", "must be a date, such as 2026-05-31"));
    }

    @Test
    void a_day_is_read_as_it_is_written() {
        var fields = of("{\"d\": \"2028-02-29\"}");
        assertThat(fields.requiredDate("d")).isEqualTo("2028-02-29");
        fields.throwIfInvalid();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.25", "1.5", "4", "2.50", "25e-2" })
    void a_number_in_steps_is_read(String number) {
        var fields = of("{\"n\": " + number + "}");
        assertThat(quarters(fields)).isEqualByComparingTo(number);
        fields.throwIfInvalid();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "0.3", "4.25", "-1", "1e999999999", "1e-999999999", "1.0000000001", "\"1\"", "null" })
    void a_number_between_steps_or_out_of_range_is_refused(String number) {
        var fields = of("{\"n\": " + number + "}");
        assertThat(quarters(fields)).isNull();
        assertThat(errors(fields)).hasSize(1);
    }

    private static BigDecimal quarters(JsonFields fields) {
        return fields.requiredMultiple("n", new BigDecimal("0.25"), new BigDecimal("0.25"), new BigDecimal("4"));
    }

    private static JsonFields of(String json) {
        return JsonFields.of(json.getBytes(UTF_8));
    }

    private static java.util.List<FieldError> errors(JsonFields fields) {
        ProblemException e = catchThrowableOfType(ProblemException.class, fields::throwIfInvalid);
        assertThat(e.problem().status()).isEqualTo(422);
        return e.problem().errors();
    }
}
