package dev.afterword.watching;

import java.time.Duration;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Histograms of how long things take. Their buckets can be added up over pods, as quantiles cannot. */
public final class Durations {

    private static final Duration[] MACHINES = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000,
            600_000, 3_600_000).map(Duration::ofMillis).toArray(Duration[]::new);

    private static final Duration[] PEOPLE = Stream.of(15L, 60L, 300L, 1_800L, 3_600L, 21_600L, 86_400L, 259_200L, 604_800L,
            2_592_000L).map(Duration::ofSeconds).toArray(Duration[]::new);

    private Durations() {
    }

    /** Of what machines do: milliseconds, or hours when one of them was away. */
    public static Timer ofMachines(MeterRegistry meters, String name, String description, String... tags) {
        return Timer.builder(name).description(description).tags(tags).serviceLevelObjectives(MACHINES).register(meters);
    }

    /** Of what people do: seconds to weeks. */
    public static Timer ofPeople(MeterRegistry meters, String name, String description, String... tags) {
        return Timer.builder(name).description(description).tags(tags).serviceLevelObjectives(PEOPLE).register(meters);
    }
}
