package dev.afterword.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;

class QueryFieldsTest {

    private final QueryFields query = new QueryFields();

    @Test
    void what_is_right_is_read_and_what_is_absent_has_its_default() {
        assertThat(query.text("q", "Ünï", 3)).isEqualTo("Ünï");
        assertThat(query.text("q", "", 3)).isNull();
        assertThat(query.instant("from", "2026-01-15T10:30:00+01:00")).isEqualTo(Instant.parse("2026-01-15T09:30:00Z"));
        assertThat(query.instant("from", null)).isNull();
        assertThat(query.integer("limit", "200", 1, 200, 100)).isEqualTo(200);
        assertThat(query.integer("limit", null, 1, 200, 100)).isEqualTo(100);
        query.throwIfInvalid();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "201", "-1", "1.0", "1e2", " 5", "99999999999999999999", "٣", "x" })
    void what_is_no_number_of_the_range_is_refused(String limit) {
        query.integer("limit", limit, 1, 200, 100);
        assertThatThrownBy(query::throwIfInvalid).isInstanceOf(ProblemException.class);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        query.text("customer", "x".repeat(11), 10);
        query.instant("from", "yesterday");
        query.integer("limit", "all", 1, 200, 100);
        query.check(false, "to", "must be after from");
        assertThatThrownBy(query::throwIfInvalid).asInstanceOf(type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.problem().errors()).extracting(FieldError::pointer)
                        .containsExactly("customer", "from", "limit", "to"));
    }
}
