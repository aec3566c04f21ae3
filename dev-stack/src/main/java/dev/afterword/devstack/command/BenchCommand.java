package dev.afterword.devstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.afterword.devstack.bench.Bench;
import dev.afterword.devstack.bench.BenchResult;
import dev.afterword.devstack.bench.BenchTable;
import dev.afterword.devstack.bench.Effort;
import dev.afterword.devstack.bench.MarkedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast it is, beside what PostgreSQL and RabbitMQ can do on the same machine in the same minutes. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Measures speed beside references: pgbench and RabbitMQ PerfTest, in turns with the",
        "services, on a PostgreSQL and a RabbitMQ of its own. docs/performance.md explains it.",
        "Exit code 0 when everything could be measured, whatever came out." })
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each measurement lasts. Default: 5, with --quick 2.")
    private Integer seconds;

    @Option(names = "--rounds", paramLabel = "N", description = "How often a figure and its reference take turns. Default: 3, with --quick 1.")
    private Integer rounds;

    @Option(names = "--backlog", paramLabel = "N", description = "Messages in the backlog. Default: 1000000, with --quick 50000.")
    private Integer backlog;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these figures, such as record,relay.")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--quick", description = "A short form, to see that it works: its figures say little.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result there, for programs.")
    private Path json;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes the table into that page, between its two marks.")
    private Path markdown;

    @Option(names = "--heap", paramLabel = "MIB", description = "The most that each service's heap may take. Default: 384, as in its image.")
    private Integer heap;

    @Option(names = "--profile", paramLabel = "DIRECTORY", description = "Leaves a Flight Recorder profile of each service there, and what each statement cost PostgreSQL; it costs a little speed.")
    private Path profile;

    @Option(names = "--keep", description = "Keeps the data directory, with the logs, to look at afterwards.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        var effort = effort();
        requireKnown();
        if (profile != null) {
            Files.createDirectories(profile);
        }
        var console = new Console(spec.commandLine().getOut());
        var data = RunDirectory.create("bench-", keep, console);
        console.say("Benchmark: " + effort.rounds() + " rounds of " + effort.seconds() + " s; data in " + data.path());
        var bench = new Bench(Afterword.home(), data.path(), profile, effort, only, console::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tidyUp(bench, data), "tidy-up"));
        var result = bench.run(this::write);
        console.say("");
        console.say(BenchTable.markdown(result));
        return result.isWhole() ? 0 : 1;
    }

    private Effort effort() {
        var effort = quick ? Effort.QUICK : Effort.WHOLE;
        effort = seconds == null ? effort : effort.withSeconds(seconds);
        effort = rounds == null ? effort : effort.withRounds(rounds);
        effort = backlog == null ? effort : effort.withBacklog(backlog);
        effort = heap == null ? effort : effort.withHeap(heap);
        if (effort.seconds() < 1 || effort.seconds() > 600 || effort.rounds() < 1 || effort.rounds() > 100
                || effort.backlog() < 1_000 || effort.heapMebibytes() < 32) {
            throw new ParameterException(spec.commandLine(),
                    "--seconds must be between 1 and 600, --rounds between 1 and 100, --backlog at least 1000, --heap at least 32");
        }
        return effort;
    }

    private void requireKnown() {
        only.stream().filter(name -> !Bench.names().contains(name)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(spec.commandLine(),
                    "There is no figure '" + unknown + "'; there are " + String.join(", ", Bench.names()));
        });
    }

    private void write(BenchResult result) throws IOException {
        if (json != null) {
            Files.writeString(json, tools.jackson.databind.json.JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(result));
        }
        if (markdown != null) {
            MarkedText.replace(markdown, BenchTable.markdown(result));
        }
    }

    /** Run however the launcher ends, short of a kill -9. */
    private static void tidyUp(Bench bench, RunDirectory data) {
        bench.close();
        data.tidyUp();
    }
}
