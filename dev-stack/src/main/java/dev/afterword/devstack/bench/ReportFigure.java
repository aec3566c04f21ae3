package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report over a year: with as many tallies as ten thousand and as ten million responses leave. */
final class ReportFigure implements Figure {

    private static final int FEW = 10_000;
    private static final int MANY = 10_000_000;
    private static final double PER_SECOND = 50;
    private static final int CONNECTIONS = 8;
    private static final double MOST_MILLIS = 10;

    /**
     * The tallies of that many NPS answers, spread evenly over a year, five touchpoints and eleven values; the same again in
     * eight breakdowns, so that the table has the size it would have. With few answers most of these rows are not there.
     */
    private static final String FILL = """
            with place as (
                select day::date as day, 'touchpoint-' || touchpoint as touchpoint, value
                from generate_series(current_date - 364, current_date, interval '1 day') day,
                    generate_series(1, 5) touchpoint, generate_series(0, 10) value),
            share as (
                select day, touchpoint, value, greatest(0, floor(%1$d / (365 * 55.0) + random()))::bigint as count from place),
            part as (select unnest(array['all', 'kind=purchase', 'stage=purchase', 'agent=agent-7', 'channel=web',
                'segment=returning', 'locale=de', 'survey_version=nps/1']) as breakdown)
            insert into tally (workspace, metric, breakdown, touchpoint, day, value, count)
            select '%2$s', 'nps', breakdown, touchpoint, day, value, count from share, part where count > 0""";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var feedback = scene.start(BenchScene.FEEDBACK, BenchScene.ALONE); // says whose key it is
        var scoring = scene.start(BenchScene.SCORING, BenchScene.ALONE);
        var medians = new ArrayList<Round>();
        var rows = new ArrayList<Long>();
        try {
            WarmUp.untilSteady(effort.warmUps(), () -> 1 / read(scene, scoring, FEW, effort, rows).millis(50));
            var p99 = Comparison.of(effort.rounds(), () -> {
                var result = read(scene, scoring, FEW, effort, rows);
                medians.add(new Round(result.millis(50), 0));
                return result.millis(99);
            }, () -> {
                var result = read(scene, scoring, MANY, effort, rows);
                var few = medians.remove(medians.size() - 1);
                medians.add(new Round(few.reference(), result.millis(50)));
                return result.millis(99);
            });
            double most = p99.ours().median();
            var ratio = Row.cost(name(), "report over one year: p99 at 10 million responses beside 10 thousand", "ms", p99, 1.5,
                    Map.of("p50 at 10 million, ms", new Comparison(medians).ours(), "p50 at 10 thousand, ms",
                            new Comparison(medians).reference(), "tallies read at 10 million", rows.get(rows.size() - 1),
                            "at 10 thousand", rows.get(0)));
            return List.of(Row.alone(name(), "report over one year, 10 million responses",
                    String.format(Locale.ROOT, "p99 %.1f ms", most), "p99 ≤ 10 ms", most <= MOST_MILLIS, Map.of()), ratio);
        } finally {
            scene.stop(scoring);
            scene.stop(feedback);
            Tables.emptyScored(scene);
        }
    }

    private static LoadResult read(BenchScene scene, BenchService scoring, int responses, Effort effort, List<Long> rows)
            throws Exception {
        Tables.emptyScored(scene);
        String workspace = Workspace.id(scene);
        scene.execute(BenchScene.SCORING, String.format(Locale.ROOT, FILL, responses, workspace));
        scene.execute(BenchScene.SCORING, "vacuum analyze tally");
        rows.add(scene.number(BenchScene.SCORING, "select count(*) from tally where breakdown = 'all'"));
        byte[] request = HttpRequests.get("/v1/scores?metric=nps&from=" + java.time.LocalDate.now().minusDays(364) + "&to="
                + java.time.LocalDate.now(), HttpRequests.json(scene.apiKey()));
        try (var load = new HttpLoad(scoring.port(), CONNECTIONS, due -> request)) {
            var result = load.openLoop(PER_SECOND, Math.max(4, effort.seconds()));
            if (result.refused() > 0) {
                throw new IllegalStateException(result.refused() + " reports were refused");
            }
            return result;
        }
    }
}
