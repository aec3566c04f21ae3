package dev.afterword.scoring.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.afterword.scoring.report.domain.Figure;
import dev.afterword.scoring.report.domain.Withheld;

/**
 * A report as computed.
 *
 * @param about what it is about, in the order in which a client sees it: {@code touchpoint}, {@code from}, …
 * @param total over everything that was asked for
 * @param groups split as asked; {@code null} when it was not
 */
record Report(Map<String, Object> about, Figure total, List<Group> groups) {

    /**
     * One group.
     *
     * @param name such as {@code 2026-03} or an agent's ref; {@code null} for those of whom it is not known
     * @param figure {@code null} when it is withheld
     */
    record Group(String name, Figure figure) {
    }

    static Report of(ReportQuery query, Map<String, Object> more, Figure total, Map<String, ? extends Figure> groups) {
        var about = new LinkedHashMap<String, Object>(more);
        about.put("touchpoint", query.touchpoint());
        about.put("from", query.from());
        about.put("to", query.to());
        about.put("time_zone", query.timeZone().getId());
        about.put("group_by", query.grouping().name());
        return new Report(about, total, query.grouping().isAsked() ? groups(query, groups) : null);
    }

    private static List<Group> groups(ReportQuery query, Map<String, ? extends Figure> groups) {
        Set<String> withheld = query.grouping().isWithheldWhenSmall() ? Withheld.of(groups) : Set.of();
        return groups.entrySet().stream().map(group -> new Group(group.getKey().isEmpty() ? null : group.getKey(),
                withheld.contains(group.getKey()) ? null : group.getValue())).toList();
    }
}
