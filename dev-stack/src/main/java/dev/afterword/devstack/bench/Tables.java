package dev.afterword.devstack.bench;

import java.sql.SQLException;

/** Empties tables between rounds, so that each round finds them as the reference finds its own. */
final class Tables {

    private Tables() {
    }

    static void emptyRecorded(BenchScene scene) throws SQLException {
        scene.execute(BenchScene.FEEDBACK, "truncate interaction, outbox cascade");
    }

    static void emptyAnswered(BenchScene scene) throws SQLException {
        scene.execute(BenchScene.SURVEY, "truncate response, outbox cascade");
    }

    static void emptyScored(BenchScene scene) throws SQLException {
        scene.execute(BenchScene.SCORING,
                "truncate response, tally, tally_month, standing, outbox, crm_event, recovery, second_chance, comment, interaction cascade");
    }
}
