package dev.afterword.devstack.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.devstack.server.ServiceProcess;

/** How much of each service's heap is in use once all garbage is gone. */
final class Memory {

    private static final double MOST_GROWTH = 1.5;
    private static final long SLACK = 24L << 20;

    private Memory() {
    }

    static Map<String, Long> of(List<ServiceProcess> services) throws IOException {
        var used = new LinkedHashMap<String, Long>();
        for (ServiceProcess service : services) {
            used.put(service.name(), live(service.pid()));
        }
        return used;
    }

    static boolean isBack(long before, long after) {
        return after <= before * MOST_GROWTH + SLACK;
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
