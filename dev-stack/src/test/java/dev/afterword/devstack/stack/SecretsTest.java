package dev.afterword.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void secrets_are_made_once_and_kept_for_their_owner_only() throws Exception {
        var first = Secrets.keptIn(directory);
        assertThat(Secrets.keptIn(directory)).isEqualTo(first);
        assertThat(first.apiKey()).matches("fb_sk_[A-Za-z0-9_-]{43}");
        assertThat(Base64.getDecoder().decode(first.linkKey())).hasSize(32);
        assertThat(first.toString()).doesNotContain(first.apiKey());
        var file = directory.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void each_stack_has_its_own() throws Exception {
        assertThat(Secrets.keptIn(directory.resolve("a")).apiKey())
                .isNotEqualTo(Secrets.keptIn(directory.resolve("b")).apiKey());
    }
}
