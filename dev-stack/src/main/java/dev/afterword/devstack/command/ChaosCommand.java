package dev.afterword.devstack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import dev.afterword.devstack.chaos.ChaosResult;
import dev.afterword.devstack.chaos.ChaosRun;
import dev.afterword.devstack.chaos.ChaosTable;
import dev.afterword.devstack.chaos.Scene;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks everything that can break, under load, and proves that nothing got lost. */
@Command(name = "chaos", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Breaks services, servers and networks under load, on a PostgreSQL and a RabbitMQ",
        "of its own, and then compares what was acknowledged with what is there.",
        "Exit code 0 only when every promise held." })
final class ChaosCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "30", description = "For how long to break things. Default: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed breaks the same things in the same order. Default: another one each time.")
    private Long seed;

    @Option(names = "--fault-seconds", paramLabel = "N", defaultValue = "20", description = "How long each fault lasts. Default: ${DEFAULT-VALUE}.")
    private int faultSeconds;

    @Option(names = "--cluster", description = "RabbitMQ has three nodes; each is killed, frozen and cut off.")
    private boolean cluster;

    @Option(names = "--standby", description = "PostgreSQL has a synchronous standby, which is promoted when the primary is killed.")
    private boolean standby;

    @Option(names = "--clocks", description = "The clock of one service at a time jumps by an hour.")
    private boolean clocks;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result there, too.")
    private Path json;

    @Option(names = "--keep", description = "Keeps the data directory, with the logs and the ledger, to look at afterwards.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        if (minutes <= 0 || minutes > 24 * 60 || faultSeconds < 1 || faultSeconds > 600) {
            throw new ParameterException(spec.commandLine(),
                    "--minutes must be above 0 and at most 1440, --fault-seconds between 1 and 600");
        }
        var console = new Console(spec.commandLine().getOut());
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
        var data = RunDirectory.create("chaos-", keep, console);
        console.say("Starting a stack to break, seed " + chosen + "; data in " + data.path());
        var options = StackOptions.passing(Afterword.home(), data.path(), data.programs(), "");
        var scene = new Scene(options, new Steps(console::say, console::pass), cluster, standby, clocks);
        var tidying = new Thread(() -> tidyUp(scene, data), "tidy-up");
        Runtime.getRuntime().addShutdownHook(tidying);
        scene.start();
        var run = new ChaosRun(scene, console::say, chosen, Duration.ofMillis((long) (minutes * 60_000)),
                Duration.ofSeconds(faultSeconds));
        return told(run.play(), console);
    }

    private int told(ChaosResult result, Console console) throws IOException {
        console.say("");
        ChaosTable.of(result).forEach(console::say);
        console.say("");
        if (json != null) {
            ChaosRun.write(result, json);
        }
        console.say(result.held() ? "Nothing lost, nothing counted twice."
                : "A promise was broken. To see it again: ./afterword chaos --seed " + result.seed() + " --minutes " + minutes
                        + " --fault-seconds " + faultSeconds + (cluster ? " --cluster" : "") + (standby ? " --standby" : "")
                        + (clocks ? " --clocks" : "")
                        + " --keep");
        return result.held() ? 0 : 1;
    }

    /** Run however the launcher ends, short of a kill -9. */
    private static void tidyUp(Scene scene, RunDirectory data) {
        scene.close();
        data.tidyUp();
    }
}
