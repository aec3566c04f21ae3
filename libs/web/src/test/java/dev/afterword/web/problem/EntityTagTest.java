package dev.afterword.web.problem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = { "\"3\"", "*", "\"2\", \"3\"", " \"3\" " })
    void the_version_that_was_read_matches(String ifMatch) {
        assertThatCode(() -> EntityTag.check(List.of(ifMatch), 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"2\"", "3", "W/\"3\"", "\"33\"", "\"3", "," })
    void any_other_does_not(String ifMatch) {
        assertThatThrownBy(() -> EntityTag.check(List.of(ifMatch), 3)).hasMessageStartingWith("412");
    }

    @Test
    void one_of_several_headers_is_enough() {
        assertThatCode(() -> EntityTag.check(List.of("\"2\"", "\"3\""), 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> EntityTag.check(List.of("\"2\"", "\"4\""), 3)).hasMessageStartingWith("412");
    }

    @Test
    void without_one_nothing_is_changed() {
        assertThatThrownBy(() -> EntityTag.check(List.of(), 3)).hasMessageStartingWith("428");
        assertThatThrownBy(() -> EntityTag.check(List.of("", " "), 3)).hasMessageStartingWith("428");
    }
}
