package dev.afterword.devstack.pods;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.afterword.devstack.server.Directories;

/**
 * The services as they were one commit ago: what a roll-out of this commit would meet. Built once and kept, under the name
 * of the last commit that changed anything they are made of.
 */
public final class PreviousCommit {

    /** Names another one to compare with, such as the tag of a release. */
    public static final String COMMIT = "AFTERWORD_PREVIOUS_COMMIT";

    private static final List<String> SERVICES = List.of("feedback-api", "survey-service", "scoring-service");
    private static final List<String> MADE_OF = List.of("pom.xml", "*/pom.xml", ":(glob)*/src/main/**",
            ":(glob)libs/*/src/main/**", ":(exclude)dev-stack", ":(exclude)k8s");

    private final Path home;
    private final Path built;
    private final Path log;

    private PreviousCommit(Path home, Path kept, String commit) {
        this.home = home;
        built = kept.resolve(commit);
        log = kept.resolve(commit + ".log");
    }

    /**
     * Empty when the checkout holds no earlier commit.
     *
     * @param home the checkout
     * @param kept where builds are kept
     */
    public static Optional<PreviousCommit> of(Path home, Path kept) throws IOException, InterruptedException {
        String previous = System.getenv().getOrDefault(COMMIT, "HEAD^");
        var command = new ArrayList<>(List.of("git", "log", "-1", "--format=%H", previous, "--"));
        command.addAll(MADE_OF);
        Files.createDirectories(kept);
        var git = new ProcessBuilder(command).directory(home.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return git.waitFor() == 0 && !commit.isEmpty() ? Optional.of(new PreviousCommit(home, kept.toAbsolutePath(), commit))
                : Optional.empty();
    }

    /** The packaged service of that name. */
    public Path jar(String service) {
        return built.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Builds it, unless that was done before. */
    public void build() throws IOException, InterruptedException {
        if (Files.isDirectory(built)) {
            return;
        }
        Path sources = built.resolveSibling(built.getFileName() + ".building");
        Directories.delete(sources);
        Files.createDirectories(sources);
        Path archive = sources.resolve("sources.tar");
        run(home, "git", "archive", "--output", archive.toString(), built.getFileName().toString());
        run(sources, "tar", "--extract", "--file", archive.toString());
        var maven = List.of(maven(), "-B", "-ntp", "-q", "package",
                "-Dmaven.test.skip=true", "-Dformatter.skip", "-Dimpsort.skip", "-Dcyclonedx.skip", "-pl",
                String.join(",", SERVICES), "-am");
        run(sources, maven.toArray(String[]::new));
        Files.move(sources, built, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The one that runs this build; without one, that on the path. */
    private static String maven() {
        String maven = System.getProperty("maven.home");
        return maven == null ? "mvn" : Path.of(maven, "bin", "mvn").toString();
    }

    private void run(Path directory, String... command) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException(command[0] + " failed; " + log + " says why");
        }
    }

    @Override
    public String toString() {
        return "commit " + built.getFileName();
    }
}
