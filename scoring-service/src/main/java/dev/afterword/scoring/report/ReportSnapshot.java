package dev.afterword.scoring.report;

import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets all that a report reads be of one moment, so that its groups add up to its whole while scores come in. */
@ApplicationScoped
class ReportSnapshot {

    private final ReportRepository reports;

    ReportSnapshot(ReportRepository reports) {
        this.reports = reports;
    }

    Report of(Supplier<Report> report) {
        return QuarkusTransaction.requiringNew().call(() -> {
            reports.readOneMoment();
            return report.get();
        });
    }
}
