package dev.afterword.scoring.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import dev.afterword.contracts.Answer;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.report.RandomWorld.Visit;

/**
 * Every report computed slowly, from what happened, sharing no code with the service: what the fast ones must agree with.
 * A group has no name ("") where the part is not known.
 */
final class SlowReports {

    private static final ZoneId ZONE = ZoneId.of(RandomWorld.ZONE);

    private final List<Visit> visits;

    SlowReports(List<Visit> visits) {
        this.visits = visits;
    }

    /** What a report says of a group: how many, which value, and the ends of the interval (null when not computed here). */
    record Slow(long n, Double value, Double low, Double high) {
    }

    Map<String, Slow> scores(String metric, String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> number(visit.said, metric) != null), groupBy, from, to,
                visit -> day(visit.context.occurredAt()), visit -> agent(visit.context),
                group -> score(metric, group.stream().map(visit -> number(visit.said, metric)).toList()));
    }

    Map<String, Slow> responseRates(String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> delivered(visit) != null), groupBy, from, to,
                SlowReports::delivered, visit -> agent(visit.context),
                group -> share(group.stream().filter(visit -> visit.said != null).count(), group.size()));
    }

    Map<String, Slow> promises(String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> visit.promise != null), groupBy, from, to,
                visit -> day(visit.context.occurredAt()),
                visit -> visit.promise.person() == null ? agent(visit.context) : visit.promise.person().ref(),
                group -> share(group.stream().filter(SlowReports::isKept).count(), group.size()));
    }

    Map<String, Slow> perceptionGap(String dimension, String groupBy, LocalDate from, LocalDate to) {
        return grouped(visits.stream().filter(visit -> difference(visit, dimension) != null), groupBy, from, to,
                visit -> day(visit.context.occurredAt()), visit -> agent(visit.context),
                group -> {
                    double mean = group.stream().mapToInt(visit -> difference(visit, dimension)).average().orElseThrow();
                    return new Slow(group.size(), mean, null, null);
                });
    }

    Map<String, Slow> secondChances(String groupBy, LocalDate from, LocalDate to) {
        var histories = new HashMap<String, List<Visit>>();
        visits.stream().filter(visit -> visit.context.customerRef() != null && visit.said != null && mood(visit) != null)
                .sorted(Comparator.comparing((Visit visit) -> visit.context.occurredAt()))
                .forEach(visit -> histories.computeIfAbsent(visit.context.customerRef(), ref -> new ArrayList<>())
                        .add(visit));
        var next = new HashMap<UUID, String>();
        histories.values().forEach(history -> {
            for (int i = 0; i < history.size(); i++) {
                boolean returns = i + 1 < history.size() && !history.get(i + 1).context.occurredAt()
                        .isAfter(history.get(i).context.occurredAt().plusSeconds(180 * 86_400L));
                next.put(history.get(i).context.interactionId(), returns ? mood(history.get(i + 1)) : "none");
            }
        });
        return grouped(visits.stream().filter(visit -> visit.context.customerRef() != null && visit.said != null
                && "unhappy".equals(mood(visit))), groupBy, from, to,
                visit -> day(visit.context.occurredAt()), visit -> agent(visit.context),
                group -> share(group.stream()
                        .filter(visit -> "happy".equals(next.get(visit.context.interactionId()))).count(), group.size()));
    }

    /** The value is the estimate from those who answered. */
    Map<String, Slow> silentCustomers(String groupBy, LocalDate from, LocalDate to) {
        boolean bySegment = List.of("", "day", "week", "month", "touchpoint", "segment").contains(groupBy);
        return grouped(visits.stream(), groupBy, from, to, visit -> day(visit.context.occurredAt()),
                visit -> agent(visit.context), group -> {
                    double overall = unhappyShare(group);
                    double sum = 0;
                    for (var stratum : group.stream().collect(groupingBy(visit -> visit.context.touchpoint().key()
                            + (bySegment ? "/" + visit.context.segment() : ""))).values()) {
                        double share = unhappyShare(stratum);
                        sum += stratum.stream().filter(visit -> visit.said == null).count()
                                * (Double.isNaN(share) ? overall : share);
                    }
                    return new Slow(group.size(), Double.isNaN(sum) ? null : Double.valueOf(sum), null, null);
                });
    }

    private static double unhappyShare(List<Visit> group) {
        var moods = group.stream().filter(visit -> visit.said != null).map(SlowReports::mood).filter(Objects::nonNull)
                .toList();
        return (double) moods.stream().filter("unhappy"::equals).count() / moods.size();
    }

    private static <T> Map<String, T> grouped(java.util.stream.Stream<Visit> counted, String groupBy, LocalDate from,
            LocalDate to, Function<Visit, LocalDate> day, Function<Visit, String> agent, Function<List<Visit>, T> figure) {
        var groups = counted
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
        var context = visit.context;
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
            case "survey_version" -> visit.said == null ? null
                    : visit.said.survey().key() + "/" + visit.said.survey().version();
            default -> "";
        };
    }

    private static String agent(InteractionContext context) {
        return context.agent() == null ? null : context.agent().ref();
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

    private static String mood(Visit visit) {
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

    private static Integer number(ResponseRevised said, String metric) {
        return said == null ? null
                : said.answers().stream().filter(answer -> metric.equals(answer.metric()))
                        .map(Answer::number).findFirst().orElse(null);
    }

    private static Slow score(String metric, List<Integer> values) {
        long n = values.size();
        if (!metric.equals("nps")) {
            int top = metric.equals("ces") ? 5 : 4;
            return share(values.stream().filter(value -> value >= top).count(), n);
        }
        long promoters = values.stream().filter(value -> value >= 9).count();
        long detractors = values.stream().filter(value -> value <= 6).count();
        double nps = 100.0 * (promoters - detractors) / n;
        if (n < 30 || promoters == n || detractors == n || promoters + detractors == 0) {
            return new Slow(n, nps, null, null);
        }
        // The standard error of the mean of +100, 0 and -100.
        double squares = 10_000.0 * (promoters + detractors) / n - nps * nps;
        double half = 1.96 * Math.sqrt(squares / n);
        return new Slow(n, nps, Math.max(-100, nps - half), Math.min(100, nps + half));
    }

    /** Wilson's ends are where the hypothesis of that share would just be rejected: solved by halving. */
    private static Slow share(long yes, long n) {
        double share = (double) yes / n;
        return new Slow(n, 100 * share, 100 * rejected(share, n, 0, share), 100 * rejected(share, n, 1, share));
    }

    private static double rejected(double share, long n, double outer, double inner) {
        for (int step = 0; step < 60; step++) {
            double middle = (outer + inner) / 2;
            boolean isRejected = Math.abs(share - middle) > 1.96 * Math.sqrt(middle * (1 - middle) / n);
            if (isRejected) {
                outer = middle;
            } else {
                inner = middle;
            }
        }
        return inner;
    }
}
