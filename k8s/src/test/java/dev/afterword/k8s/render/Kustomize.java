package dev.afterword.k8s.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Assumptions;

/** What {@code kubectl kustomize} makes of a directory. */
public final class Kustomize {

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {
    }

    /** @param directory below {@code k8s/} */
    public static Manifests render(String directory) {
        return RENDERED.computeIfAbsent(directory, path -> {
            assumeThere("kubectl", "version", "--client");
            return Manifests.parse(output(Checkout.file("k8s"), "kubectl", "kustomize", path));
        }).copy();
    }

    /** Says 'skipped' where a tool is not installed. */
    public static void assumeThere(String... command) {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor();
        } catch (IOException e) {
            Assumptions.abort(command[0] + " is not installed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a program prints; fails with what it complained of. */
    public static String output(Path directory, String... command) {
        try {
            var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
