package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void what_people_wrote_around_it_stays() {
        String page = "# Speed\n\n" + MarkedText.BEGIN + "\n\nold\n\n" + MarkedText.END + "\n\nWhere the time goes.\n";
        assertThat(MarkedText.in(page, "new\n")).isEqualTo(page.replace("old", "new"));
    }

    @Test
    void a_page_without_marks_gets_them_at_its_end() {
        assertThat(MarkedText.in("# Speed", "new")).startsWith("# Speed\n" + MarkedText.BEGIN).contains("new")
                .endsWith(MarkedText.END + "\n");
    }
}
