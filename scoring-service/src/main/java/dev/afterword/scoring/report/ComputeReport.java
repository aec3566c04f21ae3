package dev.afterword.scoring.report;

import java.util.UUID;

import dev.afterword.scoring.score.domain.Distribution;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out how a metric's values are distributed: from the tallies alone, so it costs the same however many responses. */
@ApplicationScoped
class ComputeReport {

    private final ReportRepository reports;

    ComputeReport(ReportRepository reports) {
        this.reports = reports;
    }

    Distribution compute(UUID workspace, ScoreQuery query) {
        return Distribution.of(query.metric(), reports.sum(workspace, query));
    }
}
