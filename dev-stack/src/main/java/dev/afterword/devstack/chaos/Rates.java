package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.devstack.server.ServiceProcess;

/** How much each service tries during a fault: a hot retry loop shows as connections, as traffic or as log. */
final class Rates {

    private static final double MOST_CONNECTIONS = 50;
    private static final double MOST_BYTES = 5_000_000;
    private static final double MOST_LOG_BYTES = 200_000;

    private final Surroundings around;
    private final long began = System.nanoTime();
    private final Map<String, long[]> before = new HashMap<>();

    Rates(Surroundings around) throws IOException {
        this.around = around;
        for (ServiceProcess service : around.stack().services()) {
            before.put(service.name(), counters(service));
        }
    }

    private long[] counters(ServiceProcess service) throws IOException {
        return new long[] { around.proxies().connections(service.name()), around.proxies().bytes(service.name()),
                Files.size(service.log()) };
    }

    /** The highest of the services' rates, a second. */
    record Highest(double connections, double bytes, double logBytes, List<String> hot) {
    }

    Highest now() throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        var highest = new double[3];
        var hot = new ArrayList<String>();
        for (ServiceProcess service : around.stack().services()) {
            long[] after = counters(service);
            var rate = new double[3];
            for (int i = 0; i < 3; i++) {
                rate[i] = (after[i] - before.get(service.name())[i]) / seconds;
                highest[i] = Math.max(highest[i], rate[i]);
            }
            if (rate[0] > MOST_CONNECTIONS || rate[1] > MOST_BYTES || rate[2] > MOST_LOG_BYTES) {
                hot.add("%s: %.0f connections/s, %.0f bytes/s, %.0f bytes of log/s".formatted(service.name(), rate[0],
                        rate[1], rate[2]));
            }
        }
        return new Highest(highest[0], highest[1], highest[2], hot);
    }
}
