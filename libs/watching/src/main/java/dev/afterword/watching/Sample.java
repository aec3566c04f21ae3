package dev.afterword.watching;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Gauges that one query gives. */
public final class Sample {

    private final List<GaugeName> gauges;
    private final Reading reading;
    private final AtomicReferenceArray<Double> values;

    Sample(List<GaugeName> gauges, Reading reading, MeterRegistry meters) {
        this.gauges = gauges;
        this.reading = reading;
        values = new AtomicReferenceArray<>(gauges.size());
        IntStream.range(0, gauges.size()).forEach(i -> register(i, gauges.get(i), meters));
        set(null);
    }

    private void register(int place, GaugeName gauge, MeterRegistry meters) {
        Gauge.builder(gauge.name(), this, sample -> sample.value(place)).description(gauge.description()).tags(gauge.tags())
                .register(meters);
    }

    /** As it was when last read; not a number when that failed, or was never tried. */
    public double value(int place) {
        return values.get(place);
    }

    void read() throws Exception {
        double[] read = null;
        try {
            read = reading.read();
        } finally {
            set(read);
        }
    }

    private void set(double[] read) {
        IntStream.range(0, values.length()).forEach(i -> values.set(i, read == null ? Double.NaN : read[i]));
    }

    @Override
    public String toString() {
        return gauges.get(0).name();
    }

    /** Reads the values. Must be cheap whatever the tables hold, and must end. */
    public interface Reading {
        double[] read() throws Exception;
    }
}
