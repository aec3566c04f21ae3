package dev.afterword.devstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.afterword.devstack.server.Directories;

/** Where a run keeps its data; it goes with the run, unless somebody wants to look at it. */
record RunDirectory(Path path, boolean keep, Console console) {

    /** One of its own, whatever other runs there are. */
    static RunDirectory create(String prefix, boolean keep, Console console) throws IOException {
        Path parent = Files.createDirectories(Afterword.home().resolve(".afterword"));
        return new RunDirectory(Files.createTempDirectory(parent, prefix), keep, console);
    }

    /** Programs that runs share, so that they are unpacked once. */
    Path programs() {
        return path.resolveSibling("programs");
    }

    void tidyUp() {
        if (keep) {
            console.say("Kept " + path);
            return;
        }
        try {
            Directories.delete(path);
        } catch (IOException e) {
            console.say("Could not delete " + path + ": " + e.getMessage());
        }
    }
}
