package dev.afterword.scoring.report.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Metric;

/**
 * How reliably a touchpoint serves well.
 *
 * @param level {@code unmeasured ad_hoc repeatable systematic}
 * @param n ratings in the window
 * @param measuredDays days with at least five ratings
 * @param greatDays measured days on which the share of top answers reached the bar
 * @param value percent of the measured days that were great; {@code null} when none was measured
 * @param measuredWeeks weeks (from Monday) with a measured day
 * @param weeksWithoutGreatDay measured weeks without a single great day
 */
public record Maturity(String level, long n, int measuredDays, int greatDays, Double value, int measuredWeeks,
        int weeksWithoutGreatDay) implements Figure {

    public static final int WINDOW_DAYS = 90;
    public static final int RATINGS_OF_A_MEASURED_DAY = 5;
    public static final int MEASURED_DAYS = 20;
    public static final double REPEATABLE = 70;
    public static final double SYSTEMATIC = 95;
    public static final double DEFAULT_BAR = 80;

    /**
     * Judges the days of one touchpoint.
     *
     * @param metric whose top answers count
     * @param days how often each value was given, by day; days without ratings may be absent
     * @param bar percent of top answers that makes a day great
     */
    public static Maturity of(Metric metric, Map<LocalDate, Map<Integer, Long>> days, double bar) {
        long n = 0;
        int measured = 0;
        int great = 0;
        var weeks = new TreeMap<LocalDate, Boolean>();
        for (var day : days.entrySet()) {
            var ratings = Distribution.of(metric, day.getValue());
            n += ratings.n();
            if (ratings.n() < RATINGS_OF_A_MEASURED_DAY) {
                continue;
            }
            boolean isGreat = 100.0 * ratings.count(metric.lowestTop(), metric.highest()) / ratings.n() >= bar;
            measured++;
            great += isGreat ? 1 : 0;
            weeks.merge(day.getKey().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), isGreat, Boolean::logicalOr);
        }
        int without = (int) weeks.values().stream().filter(hasGreat -> !hasGreat).count();
        Double value = measured == 0 ? null : Double.valueOf(100.0 * great / measured);
        return new Maturity(level(measured, great, without), n, measured, great, value, weeks.size(), without);
    }

    private static String level(int measured, int great, int weeksWithout) {
        if (measured < MEASURED_DAYS) {
            return "unmeasured";
        }
        double share = 100.0 * great / measured;
        if (share >= SYSTEMATIC && weeksWithout == 0) {
            return "systematic";
        }
        return share >= REPEATABLE ? "repeatable" : "ad_hoc";
    }
}
