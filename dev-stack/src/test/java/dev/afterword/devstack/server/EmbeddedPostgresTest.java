package dev.afterword.devstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private Path directory;

    @Test
    void data_is_as_safe_as_on_a_real_server_and_still_there_at_the_next_start() throws Exception {
        try (var postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            postgres.server().createIfMissing("crm");
            postgres.server().createIfMissing("crm");
        }
        try (var postgres = start(); var connection = postgres.server().connect("crm")) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void one_that_a_killed_launcher_left_running_is_stopped_first() throws Exception {
        var left = start();
        try (var postgres = start()) {
            assertThat(setting(postgres, "port")).isEqualTo(String.valueOf(postgres.server().addresses().get(0).port()));
            assertThat(Ports.isFree(left.server().addresses().get(0).port())).isTrue();
        }
    }

    @Test
    void a_pid_that_belongs_to_somebody_else_by_now_is_left_alone() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(directory.resolve("data/postmaster.pid"), stranger.pid() + "\n" + directory + "/data\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private EmbeddedPostgres start() throws Exception {
        return EmbeddedPostgres.start(Path.of("target", "programs"), directory.resolve("data"), directory.resolve("pg.log"),
                "secret");
    }

    private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        try (var connection = postgres.server().connect("postgres");
                var sql = connection.prepareStatement("select current_setting(?)")) {
            sql.setString(1, name);
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
