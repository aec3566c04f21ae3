package dev.afterword.devstack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

class PageTest {

    private final Page page = Page.of(PageTest.class, "page.html");

    @Test
    void a_text_is_escaped_and_a_piece_of_html_is_not() {
        assertThat(page.with(Map.of("text", "<script>\"'&$1", "html", "<b>ok</b>")).strip())
                .isEqualTo("<p title=\"&lt;script&gt;&quot;&#39;&amp;$1\"><b>ok</b></p>");
    }

    @Test
    void a_missing_value_fails() {
        assertThatThrownBy(() -> page.with(Map.of("html", ""))).hasMessage("The page needs a value for text");
    }
}
