package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What it was measured on; figures of two machines have nothing in common but their ratios.
 *
 * @param load of the last minute when the run ended, of which the run is a part
 */
public record Machine(int processors, String processor, long memoryMegabytes, String java, String load) {

    static Machine here(JavaRuntime runtime) throws IOException {
        return new Machine(Runtime.getRuntime().availableProcessors(), nameOfProcessor(), memory(),
                runtime.is25() ? "25, with AOT caches" : String.valueOf(Runtime.version().feature()),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String nameOfProcessor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
    }

    private static long memory() throws IOException {
        return Math.round(Proc.megabytes(Files.readString(Path.of("/proc/meminfo")), "MemTotal:"));
    }
}
