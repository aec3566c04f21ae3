package dev.afterword.devstack.chaos;

import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param redelivered deliveries to the CRM beyond the first of an event: harmless, its id tells
 * @param memoryBefore by service, before the first fault
 * @param memoryAfter the same after the last
 */
public record ChaosResult(long seed, double minutes, List<Played> rounds, List<Check> checks, long redelivered,
        Map<String, Memory> memoryBefore, Map<String, Memory> memoryAfter) {

    public boolean held() {
        return checks.stream().allMatch(Check::held);
    }
}
