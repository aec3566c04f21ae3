package dev.afterword.devstack.bench;

import org.HdrHistogram.Histogram;

/**
 * What came of sending requests.
 *
 * @param answered requests with an answer, whichever
 * @param refused those of them with a status of 400 and above
 * @param latencies in nanoseconds
 */
record LoadResult(long answered, long refused, double seconds, Histogram latencies) {

    double perSecond() {
        return (answered - refused) / seconds;
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
