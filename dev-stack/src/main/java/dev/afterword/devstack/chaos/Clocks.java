package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The clock of each service, which libfaketime lets us set. Only what time it is: how long something takes is still told by the
 * machine, as with a clock that somebody corrects.
 */
final class Clocks {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Path directory;
    private final Optional<Path> library;

    /** @param jumping whether any shall be set: the library makes asking for the time slower */
    Clocks(Path directory, boolean jumping) throws IOException {
        this.directory = Files.createDirectories(directory).toAbsolutePath();
        library = jumping ? find() : Optional.empty();
    }

    private static Optional<Path> find() throws IOException {
        try (var found = Files.find(LIBRARIES, 3, (path, attributes) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst();
        }
    }

    /** Without the library nobody's clock can be set. */
    boolean canJump() {
        return library.isPresent();
    }

    /** For the service's process. */
    Map<String, String> environment(String service) throws IOException {
        if (library.isEmpty()) {
            return Map.of();
        }
        set(service, 0);
        // Its mend for old C libraries wakes a thread that waits again and again, unless the clock of durations is set, too.
        return Map.of("LD_PRELOAD", library.get().toString(), "FAKETIME_TIMESTAMP_FILE", file(service).toString(),
                "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** The service sees it within a second. */
    void set(String service, int secondsAhead) throws IOException {
        Path fresh = Files.writeString(directory.resolve(service + ".new"), String.format("%+d%n", secondsAhead));
        Files.move(fresh, file(service), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String service) {
        return directory.resolve(service);
    }
}
