package dev.afterword.devstack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.afterword.devstack.client.ScoresClient.Score;

/** A result as lines for a terminal. */
public final class Table {

    private static final String UNKNOWN = "not checked";

    private Table() {
    }

    public static List<String> of(Result result) {
        var lines = new ArrayList<String>();
        lines.add(count("sent", result.sent(), result.repeated() == 0 ? "" : result.repeated() + " of them known before"));
        lines.add(count("invited", result.invited(),
                result.suppressed() == 0 ? "" : result.suppressed() + " not asked, by the rules"));
        lines.add(count("answered", result.answered(), ""));
        lines.add(count("scored", result.scored(), ""));
        lines.add(count("arrived at the CRM", result.arrived(), ""));
        lines.add(count("lost", result.lost(), ""));
        lines.add(count("doubled", result.doubled(), ""));
        if (result.refused() > 0) {
            lines.add(count("refused or unreadable", result.refused(), "see the messages above"));
        }
        if (!result.scores().isEmpty()) {
            lines.add("");
            addScores(lines, result.scores());
        }
        return lines;
    }

    private static String count(String name, Long count, String note) {
        String figure = count == null ? UNKNOWN : String.format(Locale.ROOT, "%,d", count);
        return String.format(Locale.ROOT, "  %-22s %12s  %s", name, figure, note).stripTrailing();
    }

    private static void addScores(List<String> lines, List<Result.ScoreRow> rows) {
        int width = rows.stream().mapToInt(row -> row.place().length()).max().orElse(0);
        String format = "  %-" + Math.max(width, 10) + "s  %-6s %8s %9s   %s";
        lines.add(String.format(Locale.ROOT, format, "touchpoint", "metric", "n", "value", "95 % interval"));
        for (var row : rows) {
            Score score = row.score();
            lines.add(String.format(Locale.ROOT, format, row.place(), score.metric().toUpperCase(Locale.ROOT),
                    String.format(Locale.ROOT, "%,d", score.n()), value(score), interval(score)).stripTrailing());
        }
    }

    /** NPS is a difference of shares, not a share. */
    private static String value(Score score) {
        if (score.value() == null) {
            return "no data";
        }
        return score.metric().equals("nps")
                ? String.format(Locale.ROOT, "%+.1f", score.value())
                : String.format(Locale.ROOT, "%.1f %%", score.value());
    }

    private static String interval(Score score) {
        if (score.low() == null || score.high() == null) {
            return "";
        }
        String format = score.metric().equals("nps") ? "%+.1f to %+.1f" : "%.1f to %.1f";
        return String.format(Locale.ROOT, format, score.low(), score.high());
    }
}
