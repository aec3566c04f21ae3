package dev.afterword.devstack.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import dev.afterword.devstack.server.PrivateFiles;

/**
 * The secrets of one stack, made once and kept in its data directory.
 *
 * @param apiKey the first workspace's secret key
 * @param linkKey signs survey links; base64 of 32 bytes
 * @param introspection lets the services ask feedback-api about API keys
 * @param postgres password of the embedded PostgreSQL
 * @param broker password of the embedded broker
 */
public record Secrets(String apiKey, String linkKey, String introspection, String postgres, String broker) {

    private static final String FILE = "secrets.properties";
    private static final List<String> NAMES = List.of("api-key", "link-key", "introspection", "postgres", "broker");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets keptIn(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        var kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
        }
        if (!kept.stringPropertyNames().containsAll(NAMES)) {
            for (String name : NAMES) {
                kept.putIfAbsent(name,
                        name.equals("link-key") ? base64() : name.equals("api-key") ? "fb_sk_" + urlSafe() : urlSafe());
            }
            PrivateFiles.write(file, NAMES.stream().map(name -> name + "=" + kept.get(name) + "\n")
                    .collect(Collectors.joining()));
        }
        return new Secrets(kept.getProperty("api-key"), kept.getProperty("link-key"), kept.getProperty("introspection"),
                kept.getProperty("postgres"), kept.getProperty("broker"));
    }

    private static String urlSafe() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(random());
    }

    private static byte[] random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Says nothing: records end up in messages. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
