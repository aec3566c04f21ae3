package dev.afterword.devstack.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A look into the databases of the three services, past their APIs. */
final class ServiceDatabases {

    private static final List<String> SERVICES = List.of("feedback-api", "survey-service", "scoring-service");

    private final Path settings;

    /** @param data the stack's data directory, where its services' settings are */
    ServiceDatabases(Path data) {
        settings = data.resolve("settings");
    }

    /** Where that text stands, in whatever column of whatever table: {@code service.table}. */
    List<String> tracesOf(String text) throws IOException, SQLException {
        var found = new ArrayList<String>();
        for (String service : SERVICES) {
            try (var connection = connect(service)) {
                for (String table : tables(connection)) {
                    try (var look = connection.prepareStatement("select 1 from " + table + " t where strpos(t::text, ?) > 0")) {
                        look.setString(1, text);
                        if (look.executeQuery().next()) {
                            found.add(service + "." + table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Adds to each database what a version after this one could add: a column to every table, and a migration of its own. */
    void migrateFurther() throws IOException, SQLException {
        for (String service : SERVICES) {
            try (var connection = connect(service); var sql = connection.createStatement()) {
                for (String table : tables(connection)) {
                    sql.execute("alter table " + table + " add column of_a_later_version text not null default 'there'");
                }
                sql.execute(
                        """
                                insert into flyway_schema_history
                                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                                values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, current_user, 1, true)""");
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private Connection connect(String service) throws IOException, SQLException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(settings.resolve(service + ".properties"))) {
            properties.load(reader);
        }
        return DriverManager.getConnection(properties.getProperty("quarkus.datasource.jdbc.url"),
                properties.getProperty("quarkus.datasource.username"), properties.getProperty("quarkus.datasource.password"));
    }
}
