package dev.afterword.scoring.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.scoring.report.RandomWorld.Visit;

/**
 * What came of one unhappy visit, read from the customer's whole history.
 *
 * @param next mood of the next visit within 180 days, or none
 * @param previous mood of the one before within 180 days, or none
 */
record SlowSecondChances(boolean fanBefore, boolean fanAfter, String next, String previous, boolean open) {

    /** By interaction. */
    static Map<UUID, SlowSecondChances> of(List<Visit> inOrder) {
        var chances = new HashMap<UUID, SlowSecondChances>();
        inOrder.stream().collect(groupingBy(visit -> visit.context.customerRef())).values().forEach(history -> {
            for (int i = 0; i < history.size(); i++) {
                if (SlowReports.mood(history.get(i)).equals("unhappy")) {
                    var before = new ArrayList<>(history.subList(0, i));
                    java.util.Collections.reverse(before);
                    var after = history.subList(i + 1, history.size());
                    chances.put(history.get(i).context.interactionId(), new SlowSecondChances(areFans(before), areFans(after),
                            mood(history.get(i), after), mood(history.get(i), before), false));
                }
            }
        });
        return chances;
    }

    SlowSecondChances isOpen(boolean isOpen) {
        return new SlowSecondChances(fanBefore, fanAfter, next, previous, isOpen);
    }

    /** The nearest two overall ratings, of the nearest four visits. */
    private static boolean areFans(List<Visit> nearestFirst) {
        int seen = 0;
        for (var visit : nearestFirst.subList(0, Math.min(4, nearestFirst.size()))) {
            Integer nps = SlowReports.number(visit.said, "nps");
            Integer csat = SlowReports.number(visit.said, "csat");
            if (nps != null || csat != null) {
                if (nps != null ? nps < 9 : csat < 5) {
                    return false;
                }
                if (++seen == 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String mood(Visit visit, List<Visit> nearestFirst) {
        if (nearestFirst.isEmpty()) {
            return "none";
        }
        long apart = Math.abs(nearestFirst.get(0).context.occurredAt().toEpochMilli()
                - visit.context.occurredAt().toEpochMilli());
        return apart > 180L * 86_400_000 ? "none" : SlowReports.mood(nearestFirst.get(0));
    }
}
