package dev.afterword.devstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.afterword.devstack.server.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running stack is reached, as {@code stack.json} in its data directory tells other commands while it runs.
 *
 * @param brokerUrl with its password, as {@code AFTERWORD_RABBITMQ_URL} would have it
 * @param key a secret API key with all scopes
 * @param pid of the launcher
 */
public record StackDescription(
        String feedbackUrl, String surveyUrl, String scoringUrl, String webUrl, String brokerUrl, String key, long pid) {

    private static final String FILE = "stack.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(Path directory) throws IOException {
        PrivateFiles.write(directory.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    static void remove(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** What a running launcher wrote; empty when there is none or it was killed. */
    public static Optional<StackDescription> read(Path directory) {
        try {
            var stack = JSON.readValue(Files.readString(directory.resolve(FILE)), StackDescription.class);
            return Optional.of(stack).filter(found -> ProcessHandle.of(found.pid()).isPresent());
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    static String inUse(Path directory) {
        return "Another launcher is using " + directory + ". Stop it first (Ctrl-C there), or choose another directory with "
                + "--data." + read(directory)
                        .map(stack -> " To use the running one with replay, add: --url " + stack.feedbackUrl() + " --key "
                                + stack.key())
                        .orElse("");
    }
}
