package dev.afterword.scoring.report.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Metric;

/** Goes once through the days on which somebody rated, however many days were asked for, and carries what is expected along. */
public final class RisingBar {

    private final Metric metric;
    private double sum;
    private double weights;
    private long n;
    private LocalDate upTo;

    private RisingBar(Metric metric) {
        this.metric = metric;
    }

    /**
     * Sets one period against all days before it.
     *
     * @param days how often each value was given, by day
     * @param from the first day of the period
     * @param to its last
     */
    public static Expectation over(Metric metric, SortedMap<LocalDate, Map<Integer, Long>> days, LocalDate from,
            LocalDate to) {
        var bar = new RisingBar(metric);
        days.headMap(from).forEach(bar::pass);
        return bar.before(from, days.tailMap(from).headMap(to.plusDays(1)).values());
    }

    /**
     * Sets each period with ratings against all days before it.
     *
     * @param days how often each value was given, by day; none after the last one asked for
     * @param from the first day asked for; what was before is expectation only
     * @param name of the period that a day belongs to
     * @param begin its first day
     */
    public static SortedMap<String, Expectation> periods(Metric metric, SortedMap<LocalDate, Map<Integer, Long>> days,
            LocalDate from, Function<LocalDate, String> name, Function<LocalDate, LocalDate> begin) {
        var bar = new RisingBar(metric);
        days.headMap(from).forEach(bar::pass);
        var periods = new TreeMap<String, Expectation>();
        days.tailMap(from).keySet().stream().collect(groupingBy(name, TreeMap::new, toList())).forEach((period, rated) -> {
            var begins = begin.apply(rated.get(0));
            periods.put(period, bar.before(begins.isBefore(from) ? from : begins, rated.stream().map(days::get).toList()));
            rated.forEach(day -> bar.pass(day, days.get(day)));
        });
        return periods;
    }

    private void pass(LocalDate day, Map<Integer, Long> counts) {
        decay(day);
        var ratings = Distribution.of(metric, counts);
        sum += points(ratings);
        weights += ratings.n();
        n += ratings.n();
    }

    private Expectation before(LocalDate from, Iterable<Map<Integer, Long>> period) {
        decay(from);
        var counts = new TreeMap<Integer, Long>();
        period.forEach(day -> day.forEach((value, count) -> counts.merge(value, count, Long::sum)));
        return Expectation.of(Distribution.of(metric, counts), n, weights == 0 ? null : Double.valueOf(sum / weights), from);
    }

    /** The score times how many ratings it is of; their interval, which is dear, is not needed here. */
    private static double points(Distribution ratings) {
        long top = ratings.count(ratings.metric().lowestTop(), ratings.metric().highest());
        return 100.0 * (ratings.metric() == Metric.NPS ? top - ratings.count(0, 6) : top);
    }

    private void decay(LocalDate day) {
        if (upTo != null) {
            double left = Math.pow(0.5, ChronoUnit.DAYS.between(upTo, day) / Expectation.HALF_LIFE_DAYS);
            sum *= left;
            weights *= left;
        }
        upTo = day;
    }
}
