package dev.afterword.devstack.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.devstack.play.Plan;

class ColumnMappingTest {

    private static final Columns RATING = new Columns(null, "Dept", Map.of("csat", "Rating"), "Text", null, null);

    @TempDir
    private Path directory;
    private final List<String> bad = new ArrayList<>();

    @Test
    void a_line_becomes_an_interaction_and_its_answer() throws Exception {
        Plan plan = plans(RATING, "Dept,Rating,Text\nTops,4,\"Nice,\n \"\"really\"\"\"\n").get(0);
        assertThat(plan.label()).isEqualTo("line 2");
        assertThat(plan.interaction()).containsEntry("touchpoint", "tops").containsEntry("survey", "inline")
                .containsEntry("survey_key", "csat").doesNotContainKey("occurred_at");
        assertThat(plan.submissions()).containsExactly(
                new Plan.Submission(Map.of("csat", "4", "comment", "Nice,\n \"really\""), false));
    }

    @Test
    void the_same_line_has_the_same_source_id_in_every_run_and_no_other_line_has_it() throws Exception {
        String file = "Dept,Rating,Text\nTops,4,x\nTops,4,x\n";
        var first = plans(RATING, file);
        var second = plans(RATING, file);
        assertThat(sourceId(first.get(0))).isEqualTo(sourceId(second.get(0))).isNotEqualTo(sourceId(first.get(1)))
                .hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void several_metrics_ask_for_the_survey_with_all_scores_and_empty_ones_are_no_answer() throws Exception {
        var columns = new Columns("Shop", null, Map.of("csat", "C", "nps", "N", "ces", "E"), null, "At", "Who");
        Plan plan = plans(columns, "C;N;E;At;Who\n5;;7;2026-01-31;77\n").get(0);
        assertThat(plan.interaction()).containsEntry("survey_key", "all-scores")
                .containsEntry("occurred_at", "2026-01-31T00:00:00Z").containsEntry("customer", Map.of("ref", "77"));
        assertThat(plan.submissions().get(0).answers()).containsOnly(Map.entry("csat", "5"), Map.entry("ces", "7"));
    }

    @Test
    void a_line_without_any_answer_is_still_an_interaction() throws Exception {
        Plan plan = plans(RATING, "Dept,Rating,Text\nTops,,\n").get(0);
        assertThat(plan.submissions()).isEmpty();
    }

    @Test
    void a_comment_without_a_score_is_kept() throws Exception {
        Plan plan = plans(RATING, "Dept,Rating,Text\nTops,,words\n").get(0);
        assertThat(plan.interaction()).containsEntry("survey_key", "all-scores");
        assertThat(plan.submissions().get(0).answers()).containsOnly(Map.entry("comment", "words"));
    }

    @Test
    void each_bad_line_is_told_with_its_number_and_reason_and_the_others_go_on() throws Exception {
        var plans = plans(RATING, "Dept,Rating,Text\nTops,9,x\n,4,x\nTops,4\n\nTops,4,\"two\nlines\"\nTops,4,x,y\nTops,3,z\n");
        assertThat(bad).containsExactly("2: csat is not a whole number from 1 to 5", "3: no touchpoint",
                "4: 2 fields instead of 3", "8: 4 fields instead of 3");
        assertThat(plans).hasSize(2);
    }

    @Test
    void a_byte_that_is_no_text_spoils_its_own_line_only() throws Exception {
        var plans = plans(RATING, "Dept,Rating,Text\nTops,4,caf\u00e9\nTops,4,x\n", StandardCharsets.ISO_8859_1);
        assertThat(plans).hasSize(1);
        assertThat(bad).singleElement().asString().startsWith("2: Text holds bytes that are no text");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws Exception {
        assertThat(plans(RATING, "\uFEFFDept,Rating,Text\nTops,4,x\n")).hasSize(1);
    }

    @Test
    void a_missing_column_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> plans(RATING, "Dept,Stars,Text\n")).hasMessage(
                "--csat-column: the file has no column 'Rating'. Its columns: Dept, Stars, Text");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThatThrownBy(() -> plans(RATING, "Dept,Rating,Text,Rating\n"))
                .hasMessageContaining("more than one column 'Rating'");
    }

    private static String sourceId(Plan plan) {
        return (String) plan.interaction().get("source_id");
    }

    private List<Plan> plans(Columns columns, String text) throws IOException {
        return plans(columns, text, StandardCharsets.UTF_8);
    }

    private List<Plan> plans(Columns columns, String text, Charset written) throws IOException {
        Path path = Files.write(directory.resolve("file.csv"), text.getBytes(written));
        var plans = new ArrayList<Plan>();
        try (var file = FeedbackFile.open(path, StandardCharsets.UTF_8, null)) {
            var mapping = new ColumnMapping(columns, file.header(), ZoneId.of("UTC"));
            for (var record : file) {
                try {
                    plans.add(mapping.plan(record, mapping.touchpoint(record)));
                } catch (BadLine e) {
                    bad.add(e.line() + ": " + e.getMessage());
                }
            }
        }
        return plans;
    }
}
