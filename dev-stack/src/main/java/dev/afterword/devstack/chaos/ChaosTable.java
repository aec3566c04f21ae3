package dev.afterword.devstack.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as lines for a terminal. */
public final class ChaosTable {

    private ChaosTable() {
    }

    public static List<String> of(ChaosResult result) {
        var lines = new ArrayList<String>();
        int width = result.rounds().stream().mapToInt(round -> round.faults().length()).max().orElse(6);
        lines.add(line("  %-" + width + "s %9s %9s %9s %9s %9s %8s %8s %9s", "faults", "lasted", "ready in", "recorded",
                "answered", "at CRM", "conn/s", "mess./s", "log B/s"));
        for (Played round : result.rounds()) {
            lines.add(line("  %-" + width + "s %7.1f s %7.1f s %,9d %,9d %9s %8.1f %8.0f %,9.0f", round.faults(),
                    round.seconds(), round.recoverySeconds(), round.recorded(), round.answered(),
                    round.told() < 0 ? "?" : String.valueOf(round.told()), round.connections(), round.messages(),
                    round.logBytes()));
        }
        lines.add("");
        for (Check check : result.checks()) {
            lines.add(line("  %-50s %,10d  %s", check.name(), check.count(),
                    check.held() ? "ok" : String.format(Locale.ROOT, "%,d WRONG", check.wrong())));
            check.failures().forEach(failure -> lines.add("      " + failure));
        }
        result.memoryBefore().forEach((service, before) -> lines.add(line("  %-27s %s; before the faults %s",
                "memory of " + service, result.memoryAfter().get(service), before)));
        lines.add(line("  %-50s %,10d", "deliveries repeated to the CRM", result.redelivered()));
        lines.add(line("  %-50s %10d", "seed", result.seed()));
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
