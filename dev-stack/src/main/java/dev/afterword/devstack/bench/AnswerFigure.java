package dev.afterword.devstack.bench;

import java.util.Iterator;
import java.util.List;

/** Saving answers. */
final class AnswerFigure implements Figure {

    private static final int CONNECTIONS = 64;
    private static final int PER_SECOND = 3_000;
    private static final int LONGEST_SECONDS = 300;

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception {
        var reference = new ReferenceTables(scene, samples.event(Samples.RECORDED));
        int count = PER_SECOND * effort.seconds();
        var invited = invited(scene, count * (effort.rounds() + effort.warmUps())).iterator();
        var service = scene.start(BenchScene.SURVEY, BenchScene.ALONE);
        var cost = new Cost(scene, service);
        try {
            WarmUp.untilSteady(effort.warmUps(), () -> answer(service, invited, count).perSecond());
            var rate = Comparison.of(effort.rounds(), () -> reference.interactionsPerSecond(CONNECTIONS, effort.seconds()),
                    () -> {
                        Tables.emptyAnswered(scene);
                        cost.begin();
                        var result = answer(service, invited, count);
                        cost.end(result.answered());
                        return result.perSecond();
                    });
            return List.of(Row.rate(name(), "saving an answer, `POST /s/{link}`, 64 connections", "/s", rate, 0.8,
                    cost.details("answer")));
        } finally {
            scene.stop(service);
            Tables.emptyAnswered(scene);
        }
    }

    private static LoadResult answer(BenchService service, Iterator<Invited> invited, int count) throws Exception {
        var left = new int[] { count };
        try (var load = new HttpLoad(service.port(), CONNECTIONS,
                due -> left[0]-- > 0 && invited.hasNext() ? invited.next().answer() : null)) {
            return load.closedLoop(LONGEST_SECONDS);
        }
    }

    private static List<Invited> invited(BenchScene scene, int count) throws Exception {
        var feedback = scene.start(BenchScene.FEEDBACK, BenchScene.AS_SHIPPED);
        try {
            var survey = scene.start(BenchScene.SURVEY, BenchScene.AS_SHIPPED);
            try {
                return Invited.customers(scene, count);
            } finally {
                scene.stop(survey);
            }
        } finally {
            scene.stop(feedback);
            Tables.emptyRecorded(scene);
            Queues.empty(scene);
        }
    }
}
