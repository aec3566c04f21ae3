package dev.afterword.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Spectral has to say of an OpenAPI description. It runs on Node.js, so it is there only after an {@code npm ci}. */
public final class OpenApiLint {

    private static final Path FOLDER = Path.of("libs", "testing", "openapi-lint");

    private OpenApiLint() {
    }

    public static boolean installed() {
        return Files.isExecutable(spectral());
    }

    /** Why a test may be skipped, and what to do about it. */
    public static String howToInstall() {
        return "Spectral is not installed; run: npm ci --prefix " + FOLDER;
    }

    /** @return one line for each finding, hints too; empty for a clean description */
    public static List<String> findings(Path description) throws IOException, InterruptedException {
        Path output = Files.createTempFile("spectral", ".txt");
        try {
            int status = new ProcessBuilder(spectral().toString(), "lint", "--ruleset",
                    folder().resolve(".spectral.yaml").toString(), "--format", "text", "--quiet", "--fail-severity", "hint",
                    description.toAbsolutePath().toString())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
            List<String> lines = Files.readAllLines(output, UTF_8).stream().filter(line -> !line.isBlank()).toList();
            return status == 0 ? List.of() : lines.isEmpty() ? List.of("Spectral ended with status " + status) : lines;
        } finally {
            Files.delete(output);
        }
    }

    private static Path spectral() {
        return folder().resolve("node_modules").resolve(".bin").resolve("spectral");
    }

    /** From whatever module the tests run in. */
    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(directory -> directory != null)
                .map(directory -> directory.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + FOLDER + " above this directory"));
    }
}
