package dev.afterword.devstack.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllMigrationsTest {

    private static final Path HOME = Path.of("..");

    /** Nothing was ever released without these: no version before can have run beside them. */
    private static final Map<String, String> IN_THE_FIRST_RELEASE = Map.of("feedback-api", "V0016", "survey-service", "V0020",
            "scoring-service", "V0040", "libs/outbox", "V0000", "libs/web", "V0000_1");

    static List<Path> migrations() throws IOException {
        try (var files = Files.find(HOME, 9,
                (path, attributes) -> path.toString().matches(".*/src/main/.*/V[\\d_]+__\\w+\\.sql"))) {
            return files.map(HOME::relativize).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void no_migration_takes_away_what_the_version_before_uses(Path migration) throws IOException {
        assertThat(wasInTheFirstRelease(migration) ? List.of()
                : new Migration(Files.readString(HOME.resolve(migration))).contractions())
                .as(migration + ": k8s/README.md, 'Upgrade', tells how to do this in two releases").isEmpty();
    }

    @Test
    void each_module_with_migrations_is_looked_at() throws IOException {
        assertThat(migrations()).extracting(AllMigrationsTest::module).containsAll(IN_THE_FIRST_RELEASE.keySet());
    }

    private static boolean wasInTheFirstRelease(Path migration) {
        String version = migration.getFileName().toString().split("__")[0];
        return version.compareTo(IN_THE_FIRST_RELEASE.getOrDefault(module(migration), "")) <= 0;
    }

    private static String module(Path migration) {
        return migration.toString().split("/src/")[0];
    }
}
