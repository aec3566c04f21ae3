package dev.afterword.devstack.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import dev.afterword.devstack.server.StartFailure;

/**
 * Everything one stack keeps, in one directory. Held by one launcher at a time: the operating system takes the lock back
 * when the launcher dies, however it dies.
 */
public final class DataDirectory implements AutoCloseable {

    private static final long LONG_LOG = 20L * 1024 * 1024;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Creates the directory, readable for its owner only, and takes hold of it. */
    public static DataDirectory hold(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(root.resolve("log"));
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartFailure(StackDescription.inUse(root));
            }
            var held = new DataDirectory(root, channel);
            held.putAsideLongLogs();
            return held;
        } catch (AccessDeniedException e) {
            throw new StartFailure("No permission to use " + e.getFile() + ". Was it made by another user? "
                    + "Choose another data directory with --data.", e);
        } catch (java.nio.file.FileSystemException e) {
            throw new StartFailure("Cannot use " + root + " as data directory: " + e.getMessage()
                    + ". Choose another with --data.", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very JVM, as tests do
        }
    }

    /** Keeps one generation: logs are for looking at, not for keeping. */
    private void putAsideLongLogs() throws IOException {
        try (var logs = Files.newDirectoryStream(root.resolve("log"), "*.log")) {
            for (Path log : logs) {
                if (Files.size(log) > LONG_LOG) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    public Path root() {
        return root;
    }

    public Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    public Path settings(String service) {
        return root.resolve("settings").resolve(service + ".properties");
    }

    public Path pidFile(String service) {
        return root.resolve("run").resolve(service + ".pid");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
