package dev.afterword.scoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jboss.logging.Logger;

import dev.afterword.contracts.MaturityChanged;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.scoring.link.Links;
import dev.afterword.scoring.report.MaturityRepository.Place;
import dev.afterword.scoring.report.domain.Maturity;
import dev.afterword.scoring.touchpoint.KnownTouchpoints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of touchpoints that moved between levels. Judging a day twice tells nothing twice. */
@ApplicationScoped
class JudgeMaturity {

    private static final Logger LOG = Logger.getLogger(JudgeMaturity.class);
    private static final int BATCH = 500;

    private final MaturityRepository levels;
    private final ReportMaturity reportMaturity;
    private final KnownTouchpoints touchpoints;
    private final Links links;
    private final Outbox outbox;
    private final Clock clock;

    JudgeMaturity(MaturityRepository levels, ReportMaturity reportMaturity, KnownTouchpoints touchpoints, Links links,
            Outbox outbox, Clock clock) {
        this.levels = levels;
        this.reportMaturity = reportMaturity;
        this.touchpoints = touchpoints;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Judges every touchpoint up to the last day that is over wherever on Earth a workspace may be. */
    void judge() {
        var asOf = LocalDate.now(clock.withZone(ZoneOffset.ofHours(-12))).minusDays(1);
        List<Place> due = levels.due(asOf, Place.FIRST, BATCH);
        while (!due.isEmpty()) {
            due.forEach(place -> judgeAlone(place, asOf));
            due = levels.due(asOf, due.get(due.size() - 1), BATCH);
        }
    }

    /** One that fails holds up none of those behind it; it is tried again the next time. */
    private void judgeAlone(Place place, LocalDate asOf) {
        try {
            QuarkusTransaction.requiringNew().run(() -> judge(place, asOf));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the maturity of touchpoint %s in workspace %s could not be judged", place.key(), place.workspace());
        }
    }

    private void judge(Place place, LocalDate asOf) {
        levels.lock(place, asOf).ifPresent(before -> {
            var report = reportMaturity.compute(
                    new ReportQuery(place.workspace(), ZoneOffset.UTC, place.key(), null, asOf, ReportGrouping.NONE), null);
            var maturity = (Maturity) report.total();
            levels.set(place, maturity.level(), asOf);
            if (!maturity.level().equals(before)) {
                outbox.addAll(List.of(new Outgoing(place.workspace(), null, clock.instant(),
                        new MaturityChanged(Ids.next(), place.key(), touchpoints.of(place.workspace(), place.key()), before,
                                maturity.level(), asOf.toString(), maturity.metric(), maturity.measuredDays(),
                                maturity.greatDays(), ReportMaturity.ruleInWords(report), links.ofMaturity(place.key())))));
            }
        });
    }
}
