package dev.afterword.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.web.problem.ProblemException;

class JsonItemsTest {

    private static final int MOST = 6;

    @Test
    void an_array_and_lines_give_the_same_items() {
        assertThat(names(array("[{\"n\": \"a\"}, {\"n\": \"b\"}]"))).containsExactly("a", "b");
        assertThat(names(lines("{\"n\": \"a\"}\n{\"n\": \"b\"}"))).containsExactly("a", "b");
        assertThat(names(lines("\n \r\n{\"n\": \"a\"}\r\n\n\t{\"n\": \"b\"}\r\n\n"))).containsExactly("a", "b");
    }

    @Test
    void of_nothing_there_are_no_items() {
        assertThat(array("[]")).isEmpty();
        assertThat(lines("")).isEmpty();
        assertThat(lines(" \n\n")).isEmpty();
    }

    @Test
    void an_item_that_is_no_object_is_wrong_by_itself() {
        var items = array("[1, null, [{}], {\"n\": \"a\"}]");
        assertThat(items).hasSize(4);
        for (int i = 0; i < 3; i++) {
            assertThat(status(items.get(i))).isEqualTo(422);
        }
        assertThat(names(items.subList(3, 4))).containsExactly("a");
    }

    @Test
    void a_line_that_cannot_be_read_is_no_other_lines_fault() {
        var items = lines(
                "{\"n\": \"a\"\n{\"n\": \"\\u0000\"}\n{\"n\": \"\\ud800\"}\n[]\n" + "[".repeat(40) + "\n{\"n\": \"b\"}");
        for (int i = 0; i < 5; i++) {
            assertThat(status(items.get(i))).isEqualTo(400);
        }
        assertThat(names(items.subList(5, 6))).containsExactly("b");
    }

    @Test
    void pointers_lead_into_the_item() {
        var item = array("[{}, {\"m\": 1}]").get(1).get();
        item.requiredText("n", 5);
        var problem = catchThrowableOfType(ProblemException.class, item::throwIfInvalid).problem();
        assertThat(problem.errors()).extracting(error -> error.pointer()).containsExactlyInAnyOrder("/n", "/m");
    }

    @Test
    void one_item_more_than_allowed_is_refused_wherever_the_reader_is() {
        assertThat(array("[{}" + ",{}".repeat(MOST - 1) + "]")).hasSize(MOST);
        assertThat(status(() -> array("[" + "{},".repeat(MOST) + "{"))).isEqualTo(422);
        assertThat(status(() -> lines("{}\n".repeat(MOST) + "{"))).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "1", "[{}", "[{}]]", "[{} {}]", "[{\"n\": \"\\u0000\"}]", "[{\"n\": 1, \"n\": 2}]" })
    void an_array_that_cannot_be_read_is_refused_whole(String body) {
        assertThat(status(() -> array(body))).isEqualTo(400);
    }

    @Test
    void nesting_is_bounded_within_an_array_too() {
        assertThat(status(() -> array("[".repeat(100_000)))).isEqualTo(400);
    }

    private static List<Supplier<JsonFields>> array(String body) {
        return JsonItems.ofArray(body.getBytes(UTF_8), MOST);
    }

    private static List<Supplier<JsonFields>> lines(String body) {
        return JsonItems.ofLines(body.getBytes(UTF_8), MOST);
    }

    private static List<String> names(List<Supplier<JsonFields>> items) {
        return items.stream().map(item -> item.get().text("n", 5)).toList();
    }

    private static int status(Supplier<?> reading) {
        return catchThrowableOfType(ProblemException.class, reading::get).problem().status();
    }
}
