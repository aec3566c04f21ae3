package dev.afterword.scoring.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.scoring.report.RandomWorld.Visit;

/**
 * Every report computed slowly, from what happened, sharing no code with the service: what the fast ones must agree with.
 * A group has no name ("") where the part is not known.
 */
final class SlowReports {

    private static final ZoneId ZONE = ZoneId.of(RandomWorld.ZONE);

    private static final double Z = 1.959963984540054;

    private final List<Visit> visits;
    private final String touchpoint;

    /** @param touchpoint only this one; {@code null} for all */
    SlowReports(List<Visit> visits, String touchpoint) {
        this.visits = visits;
        this.touchpoint = touchpoint;
    }

    /**
     * What a report says of a group.
     *
     * @param figures by their path in the answer: a number, a text, or null
     * @param bases from how many persons' words each part of it comes
     */
    record Slow(Map<String, Object> figures, List<Long> bases) {

        Slow with(String path, Object figure) {
            var more = new LinkedHashMap<>(figures);
            more.put(path, figure);
            return new Slow(more, bases);
        }

        Slow basedOn(Long... others) {
            return new Slow(figures, List.of(others));
        }

        private Slow under(String prefix) {
            var named = new LinkedHashMap<String, Object>();
            figures.forEach((path, figure) -> named.put(prefix + "." + path, figure));
            return new Slow(named, bases);
        }

        private Slow and(Slow other) {
            var all = new LinkedHashMap<>(figures);
            all.putAll(other.figures);
            return new Slow(all, bases);
        }

        double number(String path) {
            return ((Number) figures.get(path)).doubleValue();
        }
    }

    /** Which groups must be withheld: tried by hand until nothing small is shown or can be had by subtraction. */
    static List<String> withheld(Map<String, Slow> groups) {
        var hidden = new ArrayList<String>();
        groups.forEach((name, group) -> {
            if (group.bases.stream().anyMatch(base -> base >= 1 && base <= 4)) {
                hidden.add(name);
            }
        });
        boolean changed = true;
        while (changed && !groups.isEmpty()) {
            changed = false;
            for (int part = 0; part < groups.values().iterator().next().bases.size() && !changed; part++) {
                int at = part;
                long rest = hidden.stream().mapToLong(name -> groups.get(name).bases.get(at)).sum();
                var next = groups.keySet().stream().filter(name -> !hidden.contains(name) && groups.get(name).bases.get(at) > 0)
                        .min(Comparator.comparing((String name) -> groups.get(name).bases.get(at))
                                .thenComparing(Comparator.naturalOrder()));
                if (rest >= 1 && rest <= 4 && next.isPresent()) {
                    hidden.add(next.get());
                    changed = true;
                }
            }
        }
        hidden.sort(Comparator.naturalOrder());
        return hidden;
    }

    Map<String, Slow> scores(String metric, String groupBy, LocalDate from, LocalDate to) {
        return grouped(rated(metric), groupBy, from, to, group -> score(metric, values(group, metric)));
    }

    Map<String, Slow> responseRates(String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> delivered(visit) != null), groupBy, from, to,
                SlowReports::delivered, visit -> agent(visit.context),
                group -> share(group.stream().filter(visit -> visit.said != null).count(), group.size())
                        .with("opened", group.stream().filter(visit -> visit.said != null || visit.opened).count())
                        .with("answered", group.stream().filter(visit -> visit.said != null).count()));
    }

    Map<String, Slow> promises(String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> visit.promise != null), groupBy, from, to,
                visit -> day(visit.context.occurredAt()),
                visit -> visit.promise.person() == null ? agent(visit.context) : visit.promise.person().ref(),
                group -> {
                    long asked = group.stream().filter(visit -> number(visit.said, "promise_kept") != null).count();
                    return share(group.stream().filter(SlowReports::isKept).count(), group.size())
                            .with("asked", asked)
                            .with("kept_late", group.stream().filter(v -> v.promise.outcome().equals("kept_late")).count())
                            .with("broken", group.stream().filter(v -> v.promise.outcome().equals("broken")).count())
                            .with("disputed", group.stream().filter(v -> number(v.said, "promise_kept") != null
                                    && isKept(v) != v.promise.outcome().equals("kept")).count())
                            .basedOn((long) group.size(), asked);
                });
    }

    Map<String, Slow> perceptionGap(String dimension, String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> difference(visit, dimension) != null), groupBy, from, to,
                group -> gap(group.stream().mapToDouble(visit -> difference(visit, dimension)).toArray()));
    }

    private static Slow gap(double[] differences) {
        int n = differences.length;
        var slow = new Slow(Map.of(), List.of((long) n)).with("n", n).with("value", mean(differences));
        if (n < 2) {
            return slow.with("interval", null);
        }
        double variance = Arrays.stream(differences).map(one -> Math.pow(one - mean(differences), 2)).sum() / (n - 1);
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(0.975)
                * Math.sqrt((variance < 1e-12 ? 1 / 6.0 : variance) / n);
        return slow.with("interval.low", Math.max(-4, mean(differences) - half))
                .with("interval.high", Math.min(4, mean(differences) + half));
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    /** @param today 180 days before this day, and later, an unhappy response may still be followed by another */
    Map<String, Slow> secondChances(String groupBy, LocalDate from, LocalDate to, LocalDate today) {
        var chances = SlowSecondChances.of(visits.stream().filter(visit -> visit.context.customerRef() != null
                && visit.said != null && mood(visit) != null)
                .sorted(Comparator.comparing((Visit visit) -> visit.context.occurredAt())).toList());
        return grouped(visits.stream().filter(visit -> chances.containsKey(visit.context.interactionId())), groupBy, from, to,
                group -> {
                    var of = group.stream().map(visit -> chances.get(visit.context.interactionId())
                            .isOpen(!day(visit.context.occurredAt()).isBefore(today.minusDays(180)))).toList();
                    var all = half(of, one -> true, one -> true);
                    var fans = half(of, SlowSecondChances::fanBefore, SlowSecondChances::fanAfter);
                    var others = half(of, one -> !one.fanBefore(), one -> !one.fanAfter());
                    var bases = java.util.stream.Stream.of(all, fans, others).flatMap(one -> one.bases.stream())
                            .toArray(Long[]::new);
                    return all.under("all").and(fans.under("fans")).and(others.under("others")).basedOn(bases);
                });
    }

    private static Slow half(List<SlowSecondChances> all, Predicate<SlowSecondChances> which,
            Predicate<SlowSecondChances> mirror) {
        var over = all.stream().filter(one -> !one.open()).filter(which).toList();
        long came = over.stream().filter(one -> !one.next().equals("none")).count();
        long happy = over.stream().filter(one -> one.next().equals("happy")).count();
        var before = all.stream().filter(one -> !one.open() && !one.previous().equals("none")).filter(mirror).toList();
        return share(happy, over.size()).with("came_back", came).with("happy", happy)
                .with("never_came_back", over.size() - came)
                .with("waiting", all.stream().filter(SlowSecondChances::open).filter(which).count())
                .and(share(happy, came).under("of_those_who_came_back"))
                .and(share(before.stream().filter(one -> one.previous().equals("happy")).count(), before.size())
                        .under("by_chance"))
                .basedOn((long) over.size(), came, (long) before.size());
    }

    Map<String, Slow> silentCustomers(String groupBy, LocalDate from, LocalDate to) {
        boolean bySegment = List.of("", "day", "week", "month", "touchpoint", "segment").contains(groupBy);
        return grouped(visits.stream(), groupBy, from, to, group -> {
            double like = 0;
            double prior = 0;
            long silent = silent(group);
            for (var stratum : group.stream().collect(groupingBy(visit -> visit.context.touchpoint().key()
                    + (bySegment ? "/" + visit.context.segment() : ""))).values()) {
                var judged = moods(stratum).size() < 5 ? group : stratum;
                like += silent(stratum) * unhappyShare(judged);
                double perSilent = silent(judged) == 0 ? 0 : (double) unhappy(judged) / silent(judged);
                prior += silent(stratum) * Math.min(1, 26 * perSilent);
            }
            boolean known = !moods(group).isEmpty();
            var slow = new Slow(Map.of(), List.of(0L)).with("n", group.size()).with("silent", silent)
                    .with("answered", group.size() - silent).with("unhappy", unhappy(group))
                    .with("like_those_who_answered", known ? like : null).with("by_prior", known ? prior : null)
                    .basedOn((long) group.size(), group.size() - silent);
            return known ? slow.with("interval.low", Math.min(like, prior)).with("interval.high", Math.max(like, prior))
                    : slow.with("interval", null);
        });
    }

    Map<String, Slow> maturity(String groupBy, LocalDate asOf) {
        var from = asOf.minusDays(89);
        return grouped(visits.stream().filter(visit -> number(visit.said, "csat") != null
                || number(visit.said, "nps") != null || number(visit.said, "ces") != null), groupBy, from, asOf, group -> {
                    String metric = "csat";
                    for (String other : List.of("nps", "ces")) {
                        metric = values(group, other).size() > values(group, metric).size() ? other : metric;
                    }
                    return maturity(group, metric, from, asOf);
                });
    }

    private static Slow maturity(List<Visit> group, String metric, LocalDate from, LocalDate asOf) {
        int measured = 0;
        int great = 0;
        var weeks = new TreeMap<LocalDate, Boolean>();
        for (var day = from; !day.isAfter(asOf); day = day.plusDays(1)) {
            var today = day;
            var values = values(group.stream().filter(visit -> day(visit.context.occurredAt()).equals(today)).toList(), metric);
            if (values.size() >= 5) {
                boolean isGreat = 100.0 * top(metric, values) / values.size() >= 80;
                measured++;
                great += isGreat ? 1 : 0;
                var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                if (!monday.isBefore(from) && !monday.plusDays(6).isAfter(asOf)) {
                    weeks.merge(monday, isGreat, Boolean::logicalOr);
                }
            }
        }
        int without = java.util.Collections.frequency(weeks.values(), false);
        String level = measured < 20 ? "unmeasured"
                : great >= 0.95 * measured && without == 0 ? "systematic" : great >= 0.7 * measured ? "repeatable" : "ad_hoc";
        long n = values(group, metric).size();
        return share(great, measured).with("n", n).with("level", level).with("metric", metric)
                .with("measured_days", measured).with("great_days", great).with("measured_weeks", weeks.size())
                .with("weeks_without_great_day", without).basedOn(n);
    }

    /** Each rating weighs half as much for every 90 days that it is older than the period. */
    Map<String, Slow> expectations(String metric, String groupBy, LocalDate from, LocalDate to) {
        if (!List.of("day", "week", "month").contains(groupBy)) {
            return grouped(rated(metric), groupBy, null, to, group -> expectation(metric, group, group, from));
        }
        var all = rated(metric).filter(visit -> touchpoint == null
                || visit.context.touchpoint().key().equals(touchpoint)).toList();
        var periods = new TreeMap<String, Slow>();
        grouped(rated(metric), groupBy, from, to, group -> group).forEach((name, group) -> {
            var first = group.stream().map(visit -> day(visit.context.occurredAt())).min(Comparator.naturalOrder())
                    .orElseThrow();
            while (first.isAfter(from) && name(null, groupBy, first.minusDays(1), null).equals(name)) {
                first = first.minusDays(1);
            }
            periods.put(name, expectation(metric, group, all, first));
        });
        return periods;
    }

    private static Slow expectation(String metric, List<Visit> period, List<Visit> all, LocalDate from) {
        double sum = 0;
        double weights = 0;
        long before = 0;
        for (var visit : all) {
            var day = day(visit.context.occurredAt());
            if (day.isBefore(from)) {
                int value = number(visit.said, metric);
                double weight = Math.pow(0.5, ChronoUnit.DAYS.between(day, from) / 90.0);
                boolean isNps = metric.equals("nps");
                sum += weight * (value >= (isNps ? 9 : metric.equals("ces") ? 5 : 4) ? 100 : isNps && value <= 6 ? -100 : 0);
                weights += weight;
                before++;
            }
        }
        var values = values(period.stream().filter(visit -> !day(visit.context.occurredAt()).isBefore(from)).toList(), metric);
        return score(metric, values).with("n_before", before).with("expectation", before == 0 ? null : sum / weights)
                .with("expected_on", from.toString()).basedOn((long) values.size(), before);
    }

    /** Against as many days before. */
    Map<String, Slow> changes(String metric, String groupBy, LocalDate from, LocalDate to) {
        var begin = from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        return grouped(rated(metric), groupBy, begin, to, group -> {
            var now = values(group.stream().filter(visit -> !day(visit.context.occurredAt()).isBefore(from)).toList(), metric);
            var before = values(group.stream().filter(visit -> day(visit.context.occurredAt()).isBefore(from)).toList(),
                    metric);
            return change(metric, before, now);
        });
    }

    private static Slow change(String metric, List<Integer> before, List<Integer> now) {
        var slow = new Slow(Map.of(), List.of(0L)).with("n", now.size()).with("n_before", before.size())
                .basedOn((long) now.size(), (long) before.size());
        if (now.isEmpty() || before.isEmpty()) {
            return slow.with("difference", null).with("interval", null).with("p_value", null).with("word", "too_few");
        }
        double value = score(metric, now).number("value") - score(metric, before).number("value");
        double[] ends = ends(metric, before, now, value, Z);
        double low = 0;
        double high = 30;
        for (int step = 0; step < 50; step++) {
            double middle = (low + high) / 2;
            double[] wide = ends(metric, before, now, value, middle);
            low = wide[0] <= 0 && wide[1] >= 0 ? low : middle;
            high = wide[0] <= 0 && wide[1] >= 0 ? middle : high;
        }
        String word = now.size() < 30 || before.size() < 30 ? "too_few"
                : ends[0] > 0 ? "better" : ends[1] < 0 ? "worse" : "no_clear_change";
        return slow.with("difference", value).with("interval.low", ends[0]).with("interval.high", ends[1])
                .with("word", word).with("p_value", 2 * NormalDistribution.of(0, 1).survivalProbability(high));
    }

    private static double[] ends(String metric, List<Integer> before, List<Integer> now, double value, double z) {
        if (metric.equals("nps")) {
            double half = z * Math.sqrt(smoothed(before) + smoothed(now));
            return new double[] { Math.max(-200, value - half), Math.min(200, value + half) };
        }
        double p1 = (double) top(metric, now) / now.size();
        double p2 = (double) top(metric, before) / before.size();
        return new double[] {
                value - 100 * Math.hypot(p1 - rejected(p1, now.size(), 0, p1, z), rejected(p2, before.size(), 1, p2, z) - p2),
                value + 100 * Math.hypot(rejected(p1, now.size(), 1, p1, z) - p1, p2 - rejected(p2, before.size(), 0, p2, z)) };
    }

    /** The squared standard error of an NPS to which half a rating in each band was added. */
    private static double smoothed(List<Integer> values) {
        double all = values.size() + 1.5;
        double promoters = (values.stream().filter(value -> value >= 9).count() + 0.5) / all;
        double detractors = (values.stream().filter(value -> value <= 6).count() + 0.5) / all;
        double mean = promoters - detractors;
        return 10_000 * (promoters * Math.pow(1 - mean, 2) + detractors * Math.pow(-1 - mean, 2)
                + (1 - promoters - detractors) * mean * mean) / values.size();
    }

    private java.util.stream.Stream<Visit> rated(String metric) {
        return visits.stream().filter(visit -> number(visit.said, metric) != null);
    }

    private static List<Integer> values(List<Visit> group, String metric) {
        return group.stream().map(visit -> number(visit.said, metric)).filter(Objects::nonNull).toList();
    }

    private static long top(String metric, List<Integer> values) {
        int lowest = metric.equals("nps") ? 9 : metric.equals("ces") ? 5 : 4;
        return values.stream().filter(value -> value >= lowest).count();
    }

    private static long silent(List<Visit> group) {
        return group.stream().filter(visit -> visit.said == null).count();
    }

    private static long unhappy(List<Visit> group) {
        return moods(group).stream().filter("unhappy"::equals).count();
    }

    private static List<String> moods(List<Visit> group) {
        return group.stream().filter(visit -> visit.said != null).map(SlowReports::mood).filter(Objects::nonNull).toList();
    }

    private static double unhappyShare(List<Visit> group) {
        return (double) unhappy(group) / moods(group).size();
    }

    private <T> Map<String, T> grouped(java.util.stream.Stream<Visit> counted, String groupBy, LocalDate from, LocalDate to,
            Function<List<Visit>, T> figure) {
        return grouped(counted, groupBy, from, to, visit -> day(visit.context.occurredAt()), visit -> agent(visit.context),
                figure);
    }

    private <T> Map<String, T> grouped(java.util.stream.Stream<Visit> counted, String groupBy, LocalDate from,
            LocalDate to, Function<Visit, LocalDate> day, Function<Visit, String> agent, Function<List<Visit>, T> figure) {
        var groups = counted
                .filter(visit -> touchpoint == null || visit.context.touchpoint().key().equals(touchpoint))
                .filter(visit -> from == null || !day.apply(visit).isBefore(from))
                .filter(visit -> to == null || !day.apply(visit).isAfter(to))
                .collect(groupingBy(visit -> Objects.requireNonNullElse(
                        name(visit, groupBy, day.apply(visit), agent.apply(visit)), ""), TreeMap::new,
                        java.util.stream.Collectors.toList()));
        var figures = new TreeMap<String, T>();
        groups.forEach((name, group) -> figures.put(name, figure.apply(group)));
        return figures;
    }

    private static String name(Visit visit, String groupBy, LocalDate day, String agent) {
        var context = visit == null ? null : visit.context;
        return switch (groupBy) {
            case "day" -> day.toString();
            case "week" -> day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
            case "month" -> day.format(DateTimeFormatter.ofPattern("uuuu-MM"));
            case "touchpoint" -> context.touchpoint().key();
            case "kind" -> context.touchpoint().kind();
            case "stage" -> context.touchpoint().journeyStage();
            case "agent" -> agent;
            case "channel" -> context.channel();
            case "segment" -> context.segment();
            case "locale" -> context.locale();
            case "survey_version" -> visit.said == null ? versionOf(visit.invited)
                    : versionOf(visit.said.survey());
            default -> "";
        };
    }

    private static String agent(InteractionContext context) {
        return context.agent() == null ? null : context.agent().ref();
    }

    private static String versionOf(SurveyRef survey) {
        return survey == null ? null : survey.key() + "/" + survey.version();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static LocalDate delivered(Visit visit) {
        if (visit.sent != null) {
            return day(visit.sent);
        }
        if (visit.shown != null) {
            return day(visit.shown);
        }
        return visit.said == null ? null : day(visit.said.answeredAt());
    }

    private static boolean isKept(Visit visit) {
        Integer word = visit.said == null ? null : number(visit.said, "promise_kept");
        return word == null ? visit.promise.outcome().equals("kept") : word == 1;
    }

    private static Integer difference(Visit visit, String dimension) {
        if (visit.selfRating == null || visit.said == null) {
            return null;
        }
        boolean overall = dimension.equals("overall");
        Integer self = overall ? Integer.valueOf(visit.selfRating.overall()) : visit.selfRating.dimensions().get(dimension);
        Integer customer = number(visit.said, overall ? "csat" : dimension);
        return self == null || customer == null ? null : Integer.valueOf(self - customer);
    }

    static String mood(Visit visit) {
        Integer nps = number(visit.said, "nps");
        Integer csat = number(visit.said, "csat");
        Integer ces = number(visit.said, "ces");
        Integer polite = number(visit.said, "polite");
        Integer efficient = number(visit.said, "efficient");
        if (nps != null && nps <= 6 || csat != null && csat <= 2 || ces != null && ces <= 3
                || polite != null && polite == 1 || efficient != null && efficient == 1) {
            return "unhappy";
        }
        if (nps != null || csat != null || ces != null) {
            return nps != null && nps >= 9 || csat != null && csat >= 4 || ces != null && ces >= 5 ? "happy" : "neutral";
        }
        if (polite == null && efficient == null) {
            return null;
        }
        return polite != null && polite >= 4 || efficient != null && efficient >= 4 ? "happy" : "neutral";
    }

    static Integer number(ResponseRevised said, String metric) {
        return said == null ? null
                : said.answers().stream().filter(answer -> metric.equals(answer.metric()))
                        .map(Answer::number).findFirst().orElse(null);
    }

    private static Slow score(String metric, List<Integer> values) {
        long n = values.size();
        if (!metric.equals("nps") || n == 0) {
            return share(top(metric, values), n);
        }
        long promoters = values.stream().filter(value -> value >= 9).count();
        long detractors = values.stream().filter(value -> value <= 6).count();
        double nps = 100.0 * (promoters - detractors) / n;
        var slow = new Slow(Map.of(), List.of(n)).with("n", n).with("value", nps);
        if (n < 30 || promoters == n || detractors == n || promoters + detractors == 0) {
            double[] ends = SlowDirichlet.interval(promoters, n - promoters - detractors, detractors);
            return slow.with("interval.method", "dirichlet").with("interval.low", ends[0]).with("interval.high", ends[1]);
        }
        // The standard error of the mean of +100, 0 and -100.
        double squares = 10_000.0 * (promoters + detractors) / n - nps * nps;
        double half = 1.96 * Math.sqrt(squares / n);
        return slow.with("interval.low", Math.max(-100, nps - half)).with("interval.high", Math.min(100, nps + half));
    }

    /** Wilson's ends are where the hypothesis of that share would just be rejected: solved by halving. */
    private static Slow share(long yes, long n) {
        var slow = new Slow(Map.of(), List.of(n)).with("n", n);
        if (n == 0) {
            return slow.with("value", null).with("interval", null);
        }
        double share = (double) yes / n;
        return slow.with("value", 100 * share).with("interval.low", 100 * rejected(share, n, 0, share, 1.96))
                .with("interval.high", 100 * rejected(share, n, 1, share, 1.96));
    }

    private static double rejected(double share, long n, double outer, double inner, double z) {
        for (int step = 0; step < 60; step++) {
            double middle = (outer + inner) / 2;
            if (Math.abs(share - middle) > z * Math.sqrt(middle * (1 - middle) / n)) {
                outer = middle;
            } else {
                inner = middle;
            }
        }
        return inner;
    }
}
