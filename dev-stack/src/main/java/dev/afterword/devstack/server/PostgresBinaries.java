package dev.afterword.devstack.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** PostgreSQL's own programs, unpacked from the class path once and kept. */
final class PostgresBinaries {

    private final Path root;

    private PostgresBinaries(Path root) {
        this.root = root;
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    /** Unpacks into a directory of its own first, so that a half-unpacked one is never taken for a whole one. */
    static PostgresBinaries unpackedUnder(Path directory) throws IOException {
        Path root = directory.resolve("postgresql-" + fingerprint());
        if (!Files.isDirectory(root)) {
            Files.createDirectories(directory);
            Path fresh = Files.createTempDirectory(directory, "unpacking-");
            try (var packed = open()) {
                unpack(packed, fresh);
            }
            try {
                Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                Directories.delete(fresh); // another launcher was faster
            }
        }
        return new PostgresBinaries(root);
    }

    /** Those of the newest installation, where Debian puts them. */
    static Optional<PostgresBinaries> installed() {
        var versions = Path.of("/usr/lib/postgresql").toFile().listFiles();
        return Stream.of(versions == null ? new java.io.File[0] : versions)
                .filter(version -> version.getName().matches("\\d+")
                        && version.toPath().resolve("bin/initdb").toFile().exists())
                .max(Comparator.comparingInt(version -> Integer.parseInt(version.getName())))
                .map(version -> new PostgresBinaries(version.toPath()));
    }

    private static InputStream open() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
        } catch (IllegalStateException e) {
            throw new StartFailure("There is no embedded PostgreSQL for " + system + " on " + System.getProperty("os.arch")
                    + " (" + e.getMessage() + "). Name a PostgreSQL server of yours in " + ServerUrls.POSTGRES + ".", e);
        }
    }

    /** Another release of the binaries goes to another directory. */
    private static String fingerprint() throws IOException {
        try (var packed = open()) {
            var checksum = new java.util.zip.CRC32();
            packed.transferTo(new java.util.zip.CheckedOutputStream(java.io.OutputStream.nullOutputStream(), checksum));
            return Long.toHexString(checksum.getValue());
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("Archive entry outside its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(
                            (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
