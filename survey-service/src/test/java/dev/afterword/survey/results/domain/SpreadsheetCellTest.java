package dev.afterword.survey.results.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+49 30 1234", "-5 stars", "@SUM(A1)", "\t=1+1", "\r\n=cmd|' /C calc'!A0",
            " =HYPERLINK(\"x\")",
            "＝1+1", "\u00A0\u200B=1", "\uFEFF=1" })
    void what_a_spreadsheet_would_run_is_shown_as_text(String hostile) {
        assertThat(SpreadsheetCell.of(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Quick and kind", "5", "a=b", "'quoted'", "  two blanks", "😀 great", "-" })
    void other_words_stay_as_they_are(String words) {
        assertThat(SpreadsheetCell.of(words)).endsWith(words).hasSizeLessThanOrEqualTo(words.length() + 1);
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(SpreadsheetCell.of(null)).isEmpty();
    }
}
