package dev.afterword.watching;

import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What is to be seen of a way in where requests that arrive together are committed together. */
public final class IntakeMeters {

    private static final String INTAKE = "intake";

    private IntakeMeters() {
    }

    /** Takes the size of each group; allocates nothing. */
    public static IntConsumer groupSizes(MeterRegistry meters, String intake) {
        return DistributionSummary.builder("afterword.intake.group.size").tag(INTAKE, intake)
                .description("How many requests were committed together; sum() over pods")
                .serviceLevelObjectives(1, 2, 5, 10, 25, 50, 100, 250).register(meters)::record;
    }

    public static <T> void waiting(MeterRegistry meters, String intake, T queue, ToDoubleFunction<T> length) {
        Gauge.builder("afterword.intake.waiting", queue, length).tag(INTAKE, intake)
                .description("Accepted requests that wait for their commit; sum() over pods").register(meters);
    }
}
