package dev.afterword.devstack.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.report.Result;

/** Plays customers, waits until what they caused has arrived everywhere, and counts. */
public final class Run implements AutoCloseable {

    private static final List<String> METRICS = List.of("csat", "nps", "ces");
    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(120);
    private static final int MOST_TOUCHPOINTS_SHOWN = 12;

    private final Counts counts = new Counts();
    private final ScoresClient scores;
    private final CrmClient crm;
    private final Arrivals arrivals;
    private final Player player;
    private final long doubledBefore;

    /**
     * @param scores {@code null} when scoring-service cannot be asked
     * @param crm {@code null} when the CRM cannot be asked
     */
    public Run(FeedbackClient client, ScoresClient scores, CrmClient crm, BiConsumer<Plan, String> refused,
            Runnable oneDone) throws CallFailed {
        this.scores = scores;
        this.crm = crm;
        doubledBefore = crm == null ? 0 : crm.summary().doubled();
        arrivals = crm == null ? null : new Arrivals(crm, counts);
        player = new Player(client, arrivals, counts, refused, oneDone);
    }

    public void play(Plan plan) throws InterruptedException {
        player.play(plan);
    }

    /** Waits until all customers have finished. */
    public void finish() throws InterruptedException {
        player.finish();
    }

    /**
     * Waits until everything has arrived and asks for the scores.
     *
     * @param alone whether nobody else has ever fed this stack, so that a report counting more than we sent is a doubling
     * @param unreadable lines that never became a customer
     */
    public Result result(boolean alone, long unreadable) throws InterruptedException, CallFailed {
        if (arrivals != null) {
            arrivals.awaitAll(WITHOUT_PROGRESS);
        }
        long doubled = crm == null ? 0 : crm.summary().doubled() - doubledBefore;
        long missing = 0;
        for (var byMetric : scores == null ? List.<Map.Entry<String, Map<String, Long>>> of()
                : counts.expected().entrySet()) {
            for (var expected : byMetric.getValue().entrySet()) {
                long difference = scores.score(byMetric.getKey(), expected.getKey()).n() - expected.getValue();
                missing += Math.max(0, -difference);
                doubled += alone ? Math.max(0, difference) : 0;
            }
        }
        return new Result(counts.sent(), counts.repeated(), arrivals == null ? null : counts.invited(), counts.suppressed(),
                counts.answered(), scores == null ? null : Math.max(0, counts.answered() - missing),
                arrivals == null ? null : counts.arrived(), doubled, counts.refused() + unreadable, scoreRows());
    }

    private List<Result.ScoreRow> scoreRows() throws CallFailed {
        var rows = new ArrayList<Result.ScoreRow>();
        if (scores == null) {
            return rows;
        }
        for (String metric : METRICS) {
            var touchpoints = counts.expected().getOrDefault(metric, Map.of()).keySet();
            if (touchpoints.isEmpty()) {
                continue;
            }
            if (touchpoints.size() <= MOST_TOUCHPOINTS_SHOWN) {
                for (String touchpoint : touchpoints) {
                    rows.add(new Result.ScoreRow(touchpoint, scores.score(metric, touchpoint)));
                }
            }
            rows.add(new Result.ScoreRow("all touchpoints", scores.score(metric, null)));
        }
        return rows;
    }

    @Override
    public void close() {
        player.close();
        if (arrivals != null) {
            arrivals.close();
        }
    }
}
