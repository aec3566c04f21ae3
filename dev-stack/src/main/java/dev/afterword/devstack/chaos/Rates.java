package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.devstack.server.ServiceProcess;

/** How much each service tries during a fault: a hot retry loop shows as connections, messages, traffic or log. */
final class Rates {

    private static final double MOST_CONNECTIONS = 50;
    private static final double MOST_BYTES = 5_000_000;
    /** Ten customers a second make about a hundred; catching up makes more, for a while. */
    private static final double MOST_MESSAGES = 1_000;
    private static final double MOST_LOG_BYTES = 200_000;

    private final Surroundings around;
    private final long began = System.nanoTime();
    private final Map<String, long[]> before;

    Rates(Surroundings around) throws IOException {
        this.around = around;
        before = counters();
    }

    private long[] counters(ServiceProcess service) throws IOException {
        return new long[] { around.proxies().connections(service.name()), around.proxies().bytes(service.name()),
                around.proxies().messages(service.name()), Files.size(service.log()) };
    }

    /** The highest of the services' rates, a second. */
    record Highest(double connections, double bytes, double messages, double logBytes, List<String> hot) {
    }

    Highest now() throws IOException {
        return Rates.highest((System.nanoTime() - began) / 1e9, before, counters());
    }

    private Map<String, long[]> counters() throws IOException {
        var counters = new HashMap<String, long[]>();
        for (ServiceProcess service : around.stack().services()) {
            counters.put(service.name(), counters(service));
        }
        return counters;
    }

    static Highest highest(double seconds, Map<String, long[]> before, Map<String, long[]> after) {
        var highest = new double[4];
        var hot = new ArrayList<String>();
        after.forEach((service, counters) -> {
            var rate = new double[highest.length];
            for (int i = 0; i < rate.length; i++) {
                rate[i] = (counters[i] - before.get(service)[i]) / seconds;
                highest[i] = Math.max(highest[i], rate[i]);
            }
            if (rate[0] > MOST_CONNECTIONS || rate[1] > MOST_BYTES || rate[2] > MOST_MESSAGES || rate[3] > MOST_LOG_BYTES) {
                hot.add("%s: %.0f connections/s, %.0f bytes/s, %.0f messages/s, %.0f bytes of log/s".formatted(service,
                        rate[0], rate[1], rate[2], rate[3]));
            }
        });
        return new Highest(highest[0], highest[1], highest[2], highest[3], hot);
    }
}
