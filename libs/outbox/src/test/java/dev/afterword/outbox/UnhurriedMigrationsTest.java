package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.testing.TestPostgres;

class UnhurriedMigrationsTest {

    @TempDir
    Path migrations;

    @Test
    void a_migration_may_take_longer_than_an_answer_of_the_database_may() throws IOException {
        Files.writeString(migrations.resolve("V1__long.sql"), "select pg_sleep(2)");
        assertThat(flyway(new UnhurriedMigrations()).migrate().migrationsExecuted).isEqualTo(1);
    }

    private Flyway flyway(Callback callback) {
        var url = TestPostgres.freshDatabase();
        return Flyway.configure().dataSource(url.jdbcUrl() + "?socketTimeout=1", url.username(), url.password())
                .locations("filesystem:" + migrations).callbacks(callback).load();
    }
}
