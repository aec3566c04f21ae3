package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux knows of a process: the processor time and the memory it took. */
final class Proc {

    private static final double TICKS_PER_SECOND = 100; // the same on every Linux that Java runs on

    private Proc() {
    }

    /** Seconds of processor time that the process itself has taken. */
    static double cpuSeconds(long pid) throws IOException {
        return ownTicks(stat(pid)) / TICKS_PER_SECOND;
    }

    /** The same for a process with all its children, those that have ended too. */
    static double cpuSecondsOfTree(ProcessHandle root) throws IOException {
        double ticks = 0;
        for (ProcessHandle process : Stream.concat(Stream.of(root), root.descendants()).toList()) {
            try {
                String stat = stat(process.pid());
                ticks += ownTicks(stat) + endedChildrensTicks(stat);
            } catch (NoSuchFileException e) {
                // ended just now; its parent's line holds its time
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    static double ownTicks(String stat) {
        return field(stat, 14) + field(stat, 15);
    }

    static double endedChildrensTicks(String stat) {
        return field(stat, 16) + field(stat, 17);
    }

    /** Fields are counted from 1; the second is a name in brackets, which may hold blanks and brackets. */
    private static double field(String stat, int number) {
        String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Double.parseDouble(behindName[number - 3]);
    }

    /** Megabytes in memory now. */
    static double residentMegabytes(long pid) throws IOException {
        return megabytes(Files.readString(Path.of("/proc", String.valueOf(pid), "status")), "VmRSS:");
    }

    /** Megabytes in memory when it was most. */
    static double mostMegabytes(long pid) throws IOException {
        return megabytes(Files.readString(Path.of("/proc", String.valueOf(pid), "status")), "VmHWM:");
    }

    static double megabytes(String status, String name) {
        return status.lines().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> Double.parseDouble(line.replaceAll("\\D+", "")) * 1024 / 1e6)
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static String stat(long pid) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.ISO_8859_1);
    }
}
