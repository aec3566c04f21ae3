package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.devstack.report.Result;

/** What "nothing lost, nothing counted twice" means for a file of which every line holds an answer. */
final class Complete {

    private Complete() {
    }

    static void requireComplete(Result result, String touchpoint, long lines) {
        assertThat(result.refused()).as("refused").isZero();
        assertThat(result.sent()).as("sent").isEqualTo(lines);
        assertThat(result.invited()).as("invited").isEqualTo(lines);
        assertThat(result.answered()).as("answered").isEqualTo(lines);
        assertThat(result.arrived()).as("arrived at the CRM").isEqualTo(lines);
        assertThat(result.doubled()).as("doubled").isZero();
        assertThat(result.scores()).filteredOn(row -> row.place().equals(touchpoint)).hasSize(2)
                .allSatisfy(row -> assertThat(row.score().n()).as(row.score().metric()).isEqualTo(lines));
    }
}
