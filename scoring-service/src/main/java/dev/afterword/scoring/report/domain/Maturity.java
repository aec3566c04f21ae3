package dev.afterword.scoring.report.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.score.domain.Metric;

/**
 * How reliably a touchpoint serves well.
 *
 * @param level {@code unmeasured ad_hoc repeatable systematic}
 * @param metric whose top answers were counted
 * @param n ratings in the window
 * @param measuredDays days with at least five ratings
 * @param greatDays measured days on which the share of top answers reached the bar
 * @param value percent of the measured days that were great; {@code null} when none was measured
 * @param interval of that, after Wilson
 * @param measuredWeeks weeks, from Monday and wholly in the window, with a measured day
 * @param weeksWithoutGreatDay measured weeks without a single great day
 * @param directional fewer than 30 measured days
 */
public record Maturity(String level, String metric, long n, int measuredDays, int greatDays, Double value, Interval interval,
        int measuredWeeks, int weeksWithoutGreatDay, boolean directional) implements Figure {

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
     * @param days how often each value was given, by day; days without ratings may be absent, others than those of the
     *        window must be
     * @param asOf the last day of the window
     * @param bar percent of top answers that makes a day great
     */
    public static Maturity of(Metric metric, Map<LocalDate, Map<Integer, Long>> days, LocalDate asOf, double bar) {
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
            var monday = day.getKey().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            // A week that the window cuts off may have had its great day on the other side.
            if (!monday.isBefore(from(asOf)) && !monday.plusDays(6).isAfter(asOf)) {
                weeks.merge(monday, isGreat, Boolean::logicalOr);
            }
        }
        int without = (int) weeks.values().stream().filter(hasGreat -> !hasGreat).count();
        var share = Share.of(great, measured);
        return new Maturity(level(measured, great, without), metric.wireName(), n, measured, great, share.value(),
                share.interval(), weeks.size(), without, measured < Estimate.FEW);
    }

    /** The first day of the window that ends on that day. */
    public static LocalDate from(LocalDate asOf) {
        return asOf.minusDays(WINDOW_DAYS - 1L);
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
