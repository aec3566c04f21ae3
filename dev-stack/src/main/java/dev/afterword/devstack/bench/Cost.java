package dev.afterword.devstack.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The processor time that a service, PostgreSQL and we ourselves take while something runs. */
final class Cost {

    private final BenchScene scene;
    private final BenchService service;
    private double serviceSeconds;
    private double postgresSeconds;
    private double ownSeconds;
    private double lastService;
    private double lastCount;
    private double count;

    Cost(BenchScene scene, BenchService service) {
        this.scene = scene;
        this.service = service;
    }

    /** Counts from here. */
    void begin() throws IOException {
        lastService = service.cpuSeconds();
        serviceSeconds -= lastService;
        postgresSeconds -= scene.postgresCpuSeconds();
        ownSeconds -= own();
    }

    /** Up to here, in which time the service did something so many times. */
    void end(double times) throws IOException {
        double now = service.cpuSeconds();
        serviceSeconds += now;
        postgresSeconds += scene.postgresCpuSeconds();
        ownSeconds += own();
        lastService = now - lastService;
        lastCount = times;
        count += times;
    }

    /** Of the last time between begin and end. */
    double serviceMicros() {
        return lastService / lastCount * 1e6;
    }

    Map<String, Object> details(String unit) {
        var details = new LinkedHashMap<String, Object>();
        details.put("CPU of the service, µs per " + unit, rounded(serviceSeconds));
        details.put("CPU of PostgreSQL, µs per " + unit, rounded(postgresSeconds));
        details.put("CPU of the load generator, µs per " + unit, rounded(ownSeconds));
        return details;
    }

    private double rounded(double seconds) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", seconds / count * 1e6));
    }

    private static double own() throws IOException {
        return Proc.cpuSeconds(ProcessHandle.current().pid());
    }
}
