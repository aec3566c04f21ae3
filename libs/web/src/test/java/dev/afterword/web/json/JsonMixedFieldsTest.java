package dev.afterword.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;

class JsonMixedFieldsTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void a_list_of_one_may_be_written_without_brackets() {
        var fields = JsonFields.of("{\"lists\": {\"b\": [\"x\", \"y\"], \"a\": \"z\"}}".getBytes(UTF_8));
        assertThat(fields.textLists("lists", 2, 1, 2, 1))
                .containsExactly(Map.entry("b", List.of("x", "y")), Map.entry("a", List.of("z")));
        assertThat(fields.textLists("absent", 2, 1, 2, 1)).isEmpty();
        fields.throwIfInvalid();
    }

    @Test
    void a_number_may_have_a_fraction_and_keeps_its_limits() {
        var fields = JsonFields.of("{\"a\": 0.25, \"b\": 1, \"c\": null}".getBytes(UTF_8));
        assertThat(fields.number("a", BigDecimal.ZERO, ONE)).isEqualByComparingTo("0.25");
        assertThat(fields.number("b", BigDecimal.ZERO, ONE)).isEqualByComparingTo("1");
        assertThat(fields.number("c", BigDecimal.ZERO, ONE)).isNull();
        fields.throwIfInvalid();
    }

    @Test
    void an_object_can_be_told_from_text_before_it_is_read() {
        var fields = JsonFields.of("{\"a\": {}, \"b\": \"text\"}".getBytes(UTF_8));
        assertThat(fields.hasObject("a")).isTrue();
        assertThat(fields.hasObject("b")).isFalse();
        assertThat(fields.hasObject("c")).isFalse();
    }

    @Test
    void each_thing_that_is_wrong_is_named_with_its_place() {
        var fields = JsonFields.of("""
                {"lists": {"a": ["ok", 7], "long": ["x"], "b": "too long", "c": 5}, "few": {"a": "x", "b": "y"}, "n": 1.01,
                 "m": "1"}""".getBytes(UTF_8));
        fields.textLists("lists", 9, 3, 9, 2);
        fields.textLists("few", 1, 1, 1, 1);
        fields.number("n", BigDecimal.ZERO, ONE);
        fields.number("m", BigDecimal.ZERO, ONE);
        var problem = catchThrowableOfType(ProblemException.class, fields::throwIfInvalid).problem();
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactlyInAnyOrder("/lists/a/1", "/lists/long",
                "/lists/b", "/lists/c", "/few", "/n", "/m");
    }
}
