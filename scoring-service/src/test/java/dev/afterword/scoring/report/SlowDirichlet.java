package dev.afterword.scoring.report;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The Dirichlet interval of an NPS by adding up thin slices of equal probability, and halving. */
final class SlowDirichlet {

    private static final int SLICES = 2_000;
    private static final Map<String, double[]> KNOWN = new ConcurrentHashMap<>();

    private SlowDirichlet() {
    }

    /** Its ends, in points of NPS. */
    static double[] interval(long promoters, long passives, long detractors) {
        return KNOWN.computeIfAbsent(promoters + " " + passives + " " + detractors,
                known -> new double[] { end(0.025, promoters, passives, detractors),
                        end(0.975, promoters, passives, detractors) });
    }

    private static double end(double probability, long promoters, long passives, long detractors) {
        var cross = BetaDistribution.of(detractors + 0.5, promoters + passives + 1);
        var keenOfTheRest = BetaDistribution.of(promoters + 0.5, passives + 0.5);
        double[] shares = IntStream.range(0, SLICES)
                .mapToDouble(slice -> cross.inverseCumulativeProbability((slice + 0.5) / SLICES)).toArray();
        double low = -1;
        double high = 1;
        for (int step = 0; step < 24; step++) {
            double middle = (low + high) / 2;
            double below = Arrays.stream(shares).map(share -> keenOfTheRest.cumulativeProbability(
                    Math.max(0, Math.min(1, (middle + share) / (1 - share))))).average().orElseThrow();
            low = below < probability ? middle : low;
            high = below < probability ? high : middle;
        }
        return 100 * (low + high) / 2;
    }
}
