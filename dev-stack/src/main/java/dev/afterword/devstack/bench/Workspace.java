package dev.afterword.devstack.bench;

import java.sql.SQLException;

/** The one workspace that everything is measured in. */
final class Workspace {

    private Workspace() {
    }

    static String id(BenchScene scene) throws SQLException {
        try (var connection = scene.postgres().connect(BenchScene.database(BenchScene.FEEDBACK));
                var sql = connection.createStatement();
                var row = sql.executeQuery("select id from workspace")) {
            row.next();
            return row.getString(1);
        }
    }
}
