package dev.afterword.devstack.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.afterword.devstack.command.TargetOptions.Target;
import dev.afterword.devstack.play.Run;
import dev.afterword.devstack.replay.BadLine;
import dev.afterword.devstack.replay.ColumnMapping;
import dev.afterword.devstack.replay.FeedbackFile;
import dev.afterword.devstack.replay.Replay;
import dev.afterword.devstack.replay.TouchpointSetup;
import dev.afterword.devstack.report.Result;
import dev.afterword.devstack.report.Table;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.StackPorts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings feedback of the past in. */
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Brings feedback from a CSV file in through the public API.",
        "Each line becomes an interaction and its answer.",
        "May be stopped and started again; the same file once more changes nothing.",
        "Exit code 0 only when every line was read and nothing was lost or doubled." })
final class ReplayCommand implements Callable<Integer> {

    /** The kinds of touchpoint, as the API spells them. */
    enum Kind {
        contact_form,
        purchase,
        support_call,
        support_chat,
        delivery,
        visit,
        other
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "Its first line names the columns.")
    private Path file;

    @Option(names = "--kind", required = true, description = "Kind of the touchpoints: ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "%nWhat the columns hold:%n")
    private ColumnOptions columns;

    @Option(names = "--owner", paramLabel = "OWNER", defaultValue = "Feedback owner <feedback@example.com>", description = "Accountable person of touchpoints that are created. Default: ${DEFAULT-VALUE}.")
    private String owner;

    @Option(names = "--journey-stage", paramLabel = "STAGE", description = "Journey stage of touchpoints that are created. Default: what fits the kind.")
    private String stage;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Of times without an offset. Default: the workspace's.")
    private ZoneId zone;

    @Option(names = "--separator", paramLabel = "CHAR", description = "Between fields. Default: comma, semicolon or tab, whichever the first line has most of.")
    private Character separator;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of the file. Default: UTF-8.")
    private Charset encoding = StandardCharsets.UTF_8;

    @ArgGroup(exclusive = false, heading = "%nA running stack to use:%n")
    private TargetOptions target = new TargetOptions();

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws Exception {
        var console = new Console(spec.commandLine().getOut());
        try {
            columns.columns().requireEnough();
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new IllegalArgumentException("There is no readable file " + file);
            }
            long lines = count(); // also finds wrong column names before anything is started
            return target.isGiven() ? replay(target.target(data.path()), lines, console) : onOwnStack(lines, console);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private long count() throws Exception {
        try (var lines = FeedbackFile.open(file, encoding, separator)) {
            new ColumnMapping(columns.columns(), lines.header(), ZoneId.of("UTC"));
            long count = 0;
            try {
                for (var line : lines) {
                    count += line.getFieldCount() > 0 ? 1 : 0;
                }
            } catch (IllegalArgumentException e) {
                return count; // told when the replay gets there
            }
            return count;
        }
    }

    private int onOwnStack(long lines, Console console) throws Exception {
        console.say("Starting a stack; data in " + data.path());
        var options = StackOptions.lasting(Afterword.home(), data.path(), StackPorts.anyFree());
        try (var running = new RunningStack(options, console, () -> console.say("Stopped. Everything accepted is kept."))) {
            return replay(Target.of(running.stack().description()), lines, console);
        }
    }

    private int replay(Target stack, long lines, Console console) throws Exception {
        var setup = new TouchpointSetup(stack.feedback(), kind.name(), stage == null ? null : stage.toLowerCase(Locale.ROOT),
                owner);
        Result result;
        try (var progress = new ProgressLine(console, "lines", lines);
                var read = FeedbackFile.open(file, encoding, separator);
                var run = new Run(stack.feedback(), stack.scores(), stack.crm(),
                        (plan, reason) -> progress.say(plan.label() + ": " + reason), progress::step)) {
            var replay = new Replay(new ColumnMapping(columns.columns(), read.header(), zone(stack)), setup,
                    bad -> skipped(bad, progress));
            replay.play(read, run);
            progress.say("  waiting until everything has arrived");
            result = run.result(false, replay.bad());
        }
        console.say("");
        Table.of(result).forEach(console::say);
        console.say("");
        return result.nothingLostOrDoubled() && result.refused() == 0 ? 0 : 1;
    }

    private static void skipped(BadLine bad, ProgressLine progress) {
        progress.say((bad.line() == 0 ? "file" : "line " + bad.line()) + ": " + bad.getMessage());
        progress.step();
    }

    private ZoneId zone(Target stack) throws Exception {
        if (zone != null) {
            return zone;
        }
        return stack.scores() == null ? ZoneId.systemDefault() : ZoneId.of(stack.scores().score("csat", null).timeZone());
    }
}
