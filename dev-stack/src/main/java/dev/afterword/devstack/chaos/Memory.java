package dev.afterword.devstack.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.devstack.server.ServiceProcess;

/**
 * What one service's process holds.
 *
 * @param heap bytes of its heap that are in use once all garbage is gone
 * @param resident bytes of the machine's memory, with everything that is beside the heap
 */
record Memory(long heap, long resident) {

    private static final double MOST_GROWTH = 1.5;
    private static final long HEAP_SLACK = 24L << 20;
    private static final long RESIDENT_SLACK = 128L << 20;

    static Map<String, Memory> of(List<ServiceProcess> services) throws IOException {
        var used = new LinkedHashMap<String, Memory>();
        for (ServiceProcess service : services) {
            long heap = live(service.pid()); // collects garbage, and gives back what it no longer needs
            used.put(service.name(), new Memory(heap, resident(service.pid())));
        }
        return used;
    }

    boolean isBackTo(Memory before) {
        return heap <= before.heap * MOST_GROWTH + HEAP_SLACK && resident <= before.resident * MOST_GROWTH + RESIDENT_SLACK;
    }

    /** As people read it. */
    @Override
    public String toString() {
        return "%.0f MiB of heap, %.0f MiB resident".formatted(heap / 1048576.0, resident / 1048576.0);
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong)
                .findFirst().orElseThrow(() -> new IOException("No VmRSS of process " + pid)) << 10;
    }

    /** The histogram of live objects collects garbage first; its last line is the total. */
    private static long live(long pid) throws IOException {
        var jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid), "GC.class_histogram").redirectErrorStream(true).start();
        String last = "";
        try (var lines = new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                last = line.startsWith("Total") ? line : last;
            }
        }
        String[] columns = last.split("\\s+");
        if (columns.length < 3) {
            throw new IOException("jcmd did not tell how much memory process " + pid + " uses");
        }
        return Long.parseLong(columns[2]);
    }
}
