package dev.afterword.scoring.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.afterword.scoring.interaction.domain.VisitOutcome;
import dev.afterword.scoring.report.domain.SilentCustomers;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.tally.domain.Breakdown;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Those who said nothing. Strata are touchpoints and their segments; where the report is split by something else than time,
 * touchpoint or segment they are the touchpoints within each group.
 */
@ApplicationScoped
class ReportSilentCustomers {

    private final ReportRepository reports;
    private final SettingsRepository settings;

    ReportSilentCustomers(ReportRepository reports, SettingsRepository settings) {
        this.reports = reports;
        this.settings = settings;
    }

    Report compute(ReportQuery query) {
        var setting = settings.of(query.workspace());
        var more = new LinkedHashMap<String, Object>();
        more.put("prior", Map.of("silent_per_complaint", setting.silentPerComplaint(), "source", setting.priorSource(),
                "disputed", true));
        var segment = Optional.of(Breakdown.SEGMENT);
        var total = figure(reports.sum(query, VisitOutcome.METRIC, SumBy.NOTHING, SumBy.TOUCHPOINT_AND_PART, segment),
                setting);
        return Report.of(query, more, total, GroupedRows.figures(
                query.grouping().isAsked() ? grouped(query, segment) : List.of(), rows -> figure(rows, setting)));
    }

    private List<TallyRow> grouped(ReportQuery query, Optional<Breakdown> segment) {
        return reports.sum(query, VisitOutcome.METRIC, query.grouping().by(), SumBy.TOUCHPOINT_AND_PART,
                query.grouping().breakdown().or(() -> segment));
    }

    private static SilentCustomers figure(List<TallyRow> rows, ReportSettings setting) {
        return SilentCustomers.of(GroupedRows.strata(rows).values(), setting.silentPerComplaint());
    }
}
