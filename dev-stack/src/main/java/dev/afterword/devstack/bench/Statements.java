package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each statement cost PostgreSQL while one figure was measured, its warm-ups and references too, for people to read. With
 * pg_stat_statements of Debian's package {@code postgresql}.
 */
final class Statements {

    /** What the server has to be started with. Statements within triggers stand by themselves, too. */
    static final String[] SETTINGS = { "shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=all" };

    private static final String NONE_YET = "select pg_stat_statements_reset()";

    private static final String DEAREST = """
            select total_exec_time, calls, rows, toplevel, datname, regexp_replace(query, '\\s+', ' ', 'g')
            from pg_stat_statements join pg_database on pg_database.oid = dbid
            where query <> '%s' order by total_exec_time desc limit 60""".formatted(NONE_YET);

    private final BenchScene scene;
    private final Path file;

    private Statements(BenchScene scene, Path file) {
        this.scene = scene;
        this.file = file;
    }

    /** @param profiles where the file goes; {@code null}: nothing is watched */
    static Statements watch(BenchScene scene, Path profiles, String figure) throws SQLException {
        if (profiles == null) {
            return new Statements(scene, null);
        }
        try (var connection = scene.postgres().connect(scene.postgres().adminDatabase());
                var sql = connection.createStatement()) {
            sql.execute("create extension if not exists pg_stat_statements");
            sql.execute(NONE_YET);
        }
        return new Statements(scene, profiles.resolve("statements-" + figure + ".txt"));
    }

    /** Writes the file. */
    void keep() throws SQLException, IOException {
        if (file == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("      ms    calls     rows  statement (indented: within another one)");
        try (var connection = scene.postgres().connect(scene.postgres().adminDatabase());
                var sql = connection.createStatement();
                var row = sql.executeQuery(DEAREST)) {
            while (row.next()) {
                lines.add(
                        String.format(Locale.ROOT, "%8.0f %8d %8d  %s%s: %s", row.getDouble(1), row.getLong(2), row.getLong(3),
                                row.getBoolean(4) ? "" : "    ", row.getString(5), row.getString(6)));
            }
        }
        Files.write(file, lines);
    }
}
