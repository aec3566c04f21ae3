package dev.afterword.devstack.bench;

import java.util.List;

/** Recording interactions 500 at a time. */
final class BatchFigure implements Figure {

    private static final int SIZE = 500;
    /** As many large bodies as the service reads at once. */
    private static final int CONNECTIONS = 4;
    private static final int REFERENCE_SIZE = 100;

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var reference = new ReferenceTables(scene, samples.event(Samples.RECORDED));
        var service = scene.start(BenchScene.FEEDBACK, BenchScene.ALONE);
        var interactions = new Interactions(scene.apiKey());
        var cost = new Cost(scene, service);
        try (var load = new HttpLoad(service.port(), CONNECTIONS, due -> interactions.batch(SIZE))) {
            WarmUp.untilSteady(effort.warmUps(), () -> load.closedLoop(effort.seconds()).perSecond());
            var rate = Comparison.of(effort.rounds(),
                    () -> reference.rowsPerSecond(REFERENCE_SIZE, 8, effort.seconds()), () -> {
                        Tables.emptyRecorded(scene);
                        cost.begin();
                        var result = load.closedLoop(effort.seconds());
                        // Counted in the table: an item can be refused in a batch that is accepted.
                        long stored = scene.number(BenchScene.FEEDBACK, "select count(*) from interaction");
                        cost.end(stored);
                        return stored / result.seconds();
                    });
            return List.of(Row.rate(name(), "`POST /v1/interactions/batch` of 500", "rows/s", rate, 0.5, cost.details("row")));
        } finally {
            scene.stop(service);
            Tables.emptyRecorded(scene);
        }
    }
}
