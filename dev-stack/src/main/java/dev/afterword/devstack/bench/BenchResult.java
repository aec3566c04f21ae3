package dev.afterword.devstack.bench;

import java.time.Instant;
import java.util.List;

/**
 * One run.
 *
 * @param failures figures that could not be measured, and why
 */
public record BenchResult(Instant began, Machine machine, Effort effort, List<Row> rows, List<String> failures) {

    /** Whether everything was measured; not whether everything is as fast as it must be. */
    public boolean isWhole() {
        return failures.isEmpty();
    }
}
