package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.afterword.devstack.stack.Steps;

/** One run over all figures, one after the other on the same servers. */
public final class Bench implements AutoCloseable {

    /** The longest last but one, since what was measured before it is kept when a run is stopped in it. */
    private static final List<Figure> FIGURES = List.of(new RecordFigure(), new BatchFigure(), new AnswerFigure(),
            new RelayFigure(), new ScoringFigure(), new WayFigure(), new ReportFigure(), new TracingFigure(),
            new StartFigure(), new BacklogFigure(), new MemoryFigure());

    private final BenchScene scene;
    private final Effort effort;
    private final Set<String> only;
    private final Consumer<String> console;
    private final Path profiles;

    /**
     * @param profiles where profiles of the services go; {@code null}: none is taken
     * @param only names of figures; empty for all of them
     */
    public Bench(Path home, Path data, Path profiles, Effort effort, Set<String> only, Consumer<String> console)
            throws IOException {
        scene = new BenchScene(home, data, effort.heapMebibytes(), profiles, new Steps(console));
        this.effort = effort;
        this.only = only;
        this.console = console;
        this.profiles = profiles;
    }

    public static List<String> names() {
        return FIGURES.stream().map(Figure::name).toList();
    }

    /**
     * What could not be measured is left out, and said.
     *
     * @param soFar takes the result as it is after each figure
     */
    public BenchResult run(Keeper soFar) throws Exception {
        var began = Instant.now();
        scene.start();
        console.accept("  one interaction, all the way; its events are the pattern for those below");
        var samples = Samples.take(scene);
        var rows = new ArrayList<Row>();
        var failures = new ArrayList<String>();
        for (Figure figure : FIGURES) {
            if (only.isEmpty() || only.contains(figure.name())) {
                console.accept("  measuring: " + figure.name());
                measure(figure, samples, rows, failures);
                soFar.keep(new BenchResult(began, Machine.here(scene.java()), effort, rows, failures));
            }
        }
        return new BenchResult(began, Machine.here(scene.java()), effort, rows, failures);
    }

    private void measure(Figure figure, Samples samples, List<Row> rows, List<String> failures) throws Exception {
        try {
            var statements = Statements.watch(scene, profiles, figure.name());
            var measured = figure.measure(scene, samples, effort);
            statements.keep();
            measured.forEach(row -> console.accept("    " + BenchTable.line(row)));
            rows.addAll(measured);
        } catch (IOException | SQLException | RuntimeException e) {
            scene.requireOpen();
            failures.add(figure.name() + ": " + e);
            console.accept("    could not be measured: " + e);
        }
    }

    /** Keeps a result. */
    @FunctionalInterface
    public interface Keeper {
        void keep(BenchResult result) throws IOException;
    }

    @Override
    public void close() {
        scene.close();
    }
}
