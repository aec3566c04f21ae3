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
        lines.add(line("  %-" + width + "s %9s %9s %9s %9s %8s %9s", "faults", "lasted", "ready in", "recorded", "answered",
                "conn/s", "log B/s"));
        for (Played round : result.rounds()) {
            lines.add(line("  %-" + width + "s %7.1f s %7.1f s %,9d %,9d %8.1f %,9.0f", round.faults(), round.seconds(),
                    round.recoverySeconds(), round.recorded(), round.answered(), round.connections(), round.logBytes()));
        }
        lines.add("");
        for (Check check : result.checks()) {
            lines.add(line("  %-50s %,10d  %s", check.name(), check.count(),
                    check.held() ? "ok" : String.format(Locale.ROOT, "%,d WRONG", check.wrong())));
            check.failures().forEach(failure -> lines.add("      " + failure));
        }
        result.heapBefore().forEach((service, before) -> lines.add(line("  %-50s %5.0f MiB  before the faults %.0f MiB",
                "heap in use, " + service, mebibytes(result.heapAfter().getOrDefault(service, 0L)), mebibytes(before))));
        lines.add(line("  %-50s %,10d", "deliveries repeated to the CRM", result.redelivered()));
        lines.add(line("  %-50s %10d", "seed", result.seed()));
        return lines;
    }

    private static double mebibytes(long bytes) {
        return bytes / 1048576.0;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
