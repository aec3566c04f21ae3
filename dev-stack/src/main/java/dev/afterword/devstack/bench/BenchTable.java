package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A result as text: Markdown for the documentation, a line for a terminal. */
public final class BenchTable {

    private BenchTable() {
    }

    static String line(Row row) {
        return (row.what() + ": " + row.ours() + (row.reference().isEmpty() ? "" : ", reference " + row.reference())
                + (row.ratio() == null ? "" : ", ratio " + row.ratio().told(2))
                + (row.mustReach().isEmpty() ? "" : ", must reach " + row.mustReach() + ": " + reached(row))).replace("`", "");
    }

    public static String markdown(BenchResult result) {
        var lines = new ArrayList<String>();
        var machine = result.machine();
        lines.add(String.format(Locale.ROOT,
                "Measured on %.10s: %d processors (%s), %,d MB, services on Java %s with a heap of up to %d MiB; %d rounds of %d s; load average at the end %s.",
                result.began(), machine.processors(), machine.processor(), machine.memoryMegabytes(), machine.java(),
                result.effort().heapMebibytes(), result.effort().rounds(), result.effort().seconds(), machine.load()));
        lines.add("");
        lines.add("| what | reference | here | ratio: median (lowest–highest) | must reach | reached |");
        lines.add("|---|---:|---:|---:|---:|---|");
        for (Row row : result.rows()) {
            lines.add("| " + String.join(" | ", row.what(), row.reference(), row.ours(),
                    row.ratio() == null ? "" : row.ratio().told(2), row.mustReach(), reached(row)) + " |");
        }
        result.failures().forEach(failure -> lines.addAll(List.of("", "Not measured: " + failure)));
        lines.addAll(List.of("", "Behind it:", ""));
        result.rows().stream().filter(row -> !row.details().isEmpty())
                .forEach(row -> lines.add("- " + row.what() + ": " + details(row.details())));
        return String.join("\n", lines) + "\n";
    }

    private static String reached(Row row) {
        return row.mustReach().isEmpty() ? "" : row.reached() == null ? "not measured" : row.reached() ? "yes" : "**no**";
    }

    private static String details(Map<String, Object> details) {
        var told = new ArrayList<String>();
        details.forEach((what, value) -> told.add(what + " " + (value instanceof Spread spread ? spread.told(1)
                : value instanceof Double number ? String.format(Locale.ROOT, "%,.1f", number) : value)));
        return String.join("; ", told);
    }
}
