package dev.afterword.devstack.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The processor time that services, the servers and we ourselves take while something runs. */
final class Cost {

    private final List<Side> sides = new ArrayList<>();
    private double count;
    private double lastCount;

    /** @param services those that are measured, the one that matters most first */
    Cost(BenchScene scene, BenchService... services) {
        for (BenchService service : services) {
            sides.add(new Side(services.length == 1 ? "the service" : service.name(), service::cpuSeconds));
        }
        sides.add(new Side("PostgreSQL", scene::postgresCpuSeconds));
        sides.add(new Side("RabbitMQ", scene::rabbitCpuSeconds));
        sides.add(new Side("the load generator", () -> Proc.cpuSeconds(ProcessHandle.current().pid())));
    }

    /** Counts from here. */
    void begin() throws IOException {
        for (Side side : sides) {
            side.begin();
        }
    }

    /** Up to here, in which time something was done so many times. */
    void end(double times) throws IOException {
        for (Side side : sides) {
            side.end();
        }
        lastCount = times;
        count += times;
    }

    /** Of the service for each answer, while that load sends for so long. */
    double serviceMicros(HttpLoad load, double seconds) throws IOException {
        begin();
        end(load.closedLoop(seconds).answered());
        return serviceMicros();
    }

    /** Of the last time between begin and end. */
    double serviceMicros() {
        return sides.get(0).last / lastCount * 1e6;
    }

    Map<String, Object> details(String unit) {
        var details = new LinkedHashMap<String, Object>();
        for (Side side : sides) {
            details.put("CPU of " + side.name + ", µs per " + unit, rounded(side.seconds / count * 1e6));
        }
        return details;
    }

    private static double rounded(double micros) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", micros));
    }

    /** Seconds of processor time that somebody has taken since it started. */
    private interface Clock {
        double seconds() throws IOException;
    }

    /** One of those who take processor time. */
    private static final class Side {

        private final String name;
        private final Clock clock;
        private double began;
        private double last;
        private double seconds;

        Side(String name, Clock clock) {
            this.name = name;
            this.clock = clock;
        }

        void begin() throws IOException {
            began = clock.seconds();
        }

        void end() throws IOException {
            last = clock.seconds() - began;
            seconds += last;
        }
    }
}
