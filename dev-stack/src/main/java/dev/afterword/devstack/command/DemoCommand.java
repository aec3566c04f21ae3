package dev.afterword.devstack.command;

import java.util.concurrent.Callable;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.demo.DemoCustomers;
import dev.afterword.devstack.play.Run;
import dev.afterword.devstack.report.Result;
import dev.afterword.devstack.report.Table;
import dev.afterword.devstack.stack.Stack;
import dev.afterword.devstack.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the whole ring once, and proves that nothing got lost in it. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
        "Plays customers through a stack of its own and counts what came of it.",
        "It uses free ports and the public HTTP API, and waits until everything has arrived.",
        "Exit code 0 only when nothing was lost and nothing doubled." })
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "200", description = "How many customers. Default: ${DEFAULT-VALUE}.")
    private int customers;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed makes other customers. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--keep", description = "Keeps the data directory, with the logs, to look at afterwards.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        if (customers < 1 || customers > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--customers must be between 1 and 1000000");
        }
        var console = new Console(spec.commandLine().getOut());
        var data = RunDirectory.create("demo-", keep, console);
        String name = data.path().getFileName().toString().replaceAll("[^a-z0-9]", "_") + "_";
        console.say("Starting a stack for the demo; data in " + data.path());
        var options = StackOptions.passing(Afterword.home(), data.path(), data.programs(), name);
        Result result;
        try (var running = new RunningStack(options, console, data::tidyUp)) {
            result = play(running.stack(), console);
        }
        console.say("");
        Table.of(result).forEach(console::say);
        console.say("");
        boolean good = result.nothingLostOrDoubled() && result.refused() == 0;
        console.say(good ? "Nothing lost, nothing counted twice." : "Something went wrong: see the figures above.");
        return good ? 0 : 1;
    }

    private Result play(Stack stack, Console console) throws Exception {
        var description = stack.description();
        var everybody = new DemoCustomers(seed);
        try (var progress = new ProgressLine(console, "customers", customers);
                var run = new Run(new FeedbackClient(description.feedbackUrl(), description.key()),
                        new ScoresClient(description.scoringUrl(), description.key()), new CrmClient(description.webUrl()),
                        (plan, reason) -> progress.say(plan.label() + ": " + reason), progress::step)) {
            for (int number = 1; number <= customers; number++) {
                run.play(everybody.customer(number));
            }
            run.finish();
            progress.say("  waiting until everything has arrived");
            return run.result(true, 0);
        }
    }
}
