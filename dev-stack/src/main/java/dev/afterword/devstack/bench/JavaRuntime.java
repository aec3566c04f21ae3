package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java that the services run on here: 25 where there is one, since that is what their images hold and only it has AOT
 * caches; else the launcher's own.
 */
record JavaRuntime(Path home, boolean is25) {

    private static final String VARIABLE = "JAVA_25_HOME";
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    static JavaRuntime found(Map<String, String> environment) throws IOException {
        var named = Optional.ofNullable(environment.get(VARIABLE)).map(Path::of);
        if (named.isPresent()) {
            return new JavaRuntime(named.get(), true);
        }
        try (Stream<Path> homes = Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
            return homes.filter(JavaRuntime::is25).sorted().findFirst().map(home -> new JavaRuntime(home, true))
                    .orElseGet(() -> new JavaRuntime(Path.of(System.getProperty("java.home")),
                            Runtime.version().feature() >= 25));
        }
    }

    static boolean is25(Path home) {
        try {
            return Files.exists(home.resolve("bin/java")) && Files.readString(home.resolve("release"))
                    .contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }

    String program() {
        return home.resolve("bin/java").toString();
    }
}
