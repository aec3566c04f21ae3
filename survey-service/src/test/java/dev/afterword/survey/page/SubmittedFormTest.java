package dev.afterword.survey.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SubmittedFormTest {

    @Test
    void fields_are_decoded_and_repeated_ones_all_kept() {
        assertThat(read("csat=5&comment=a+b%26%C3%A9&csat=4&&empty=&bare"))
                .isEqualTo(new SubmittedForm(Map.of("csat", List.of("5", "4"), "comment", List.of("a b&é"),
                        "empty", List.of(""), "bare", List.of("")), false));
    }

    @Test
    void partial_is_not_an_answer() {
        assertThat(read("csat=5&partial=true")).isEqualTo(new SubmittedForm(Map.of("csat", List.of("5")), true));
        assertThat(read("csat=5&partial=false")).isEqualTo(new SubmittedForm(Map.of("csat", List.of("5")), false));
        assertThat(read("partial=1")).isEqualTo(new SubmittedForm(Map.of("partial", List.of("1")), false));
    }

    @Test
    void an_empty_body_is_an_empty_form() {
        assertThat(read("")).isEqualTo(new SubmittedForm(Map.of(), false));
    }

    @Test
    void half_a_percent_escape_is_unreadable() {
        assertThatThrownBy(() -> read("csat=%4")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SubmittedForm read(String body) {
        return SubmittedForm.read(body.getBytes(UTF_8));
    }
}
