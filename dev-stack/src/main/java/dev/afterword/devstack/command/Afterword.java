package dev.afterword.devstack.command;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.server.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code afterword} command: all of Afterword on this machine, with nothing but a JDK. */
@Command(name = "afterword", mixinStandardHelpOptions = true, version = "1.0.0-SNAPSHOT", synopsisSubcommandLabel = "COMMAND", subcommands = {
        UpCommand.class, DemoCommand.class, ReplayCommand.class, DeadLettersCommand.class, RebuildCommand.class,
        ChaosCommand.class, BenchCommand.class,
        CommandLine.HelpCommand.class }, description = "Asks a customer one small question right after an interaction, and keeps score.", footer = {
                "",
                "With AFTERWORD_POSTGRES_URL (postgresql://user:password@host:port/db) and",
                "AFTERWORD_RABBITMQ_URL (amqp://user:password@host:port/vhost) set, real servers",
                "are used instead of the embedded ones; AFTERWORD_DATABASE_PREFIX then stands",
                "before the names of the databases.", "", "'afterword COMMAND --help' says more." })
public final class Afterword {

    private Afterword() {
    }

    public static void main(String[] args) {
        int code = CommandLine.ExitCode.SOFTWARE;
        try {
            code = commandLine().execute(args);
        } catch (Error e) {
            e.printStackTrace();
        } finally {
            System.exit(code); // the embedded broker's threads would keep a failed launcher alive
        }
    }

    /** The command with its subcommands, ready to run. */
    public static CommandLine commandLine() {
        return new CommandLine(new Afterword())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> toldWrong(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!RunningStack.isStopping()) {
                        command.getErr().println(command.getColorScheme().errorText(said(failure)));
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** The message on its own: below a screen of usage nobody would find it. */
    private static int toldWrong(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(command.getColorScheme().errorText(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' says how to use it.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String said(Exception failure) {
        if (failure instanceof StartFailure || failure instanceof CallFailed) {
            return failure.getMessage();
        }
        Logger.getLogger(Afterword.class.getName()).log(Level.SEVERE, "Unexpected", failure);
        return "Unexpected: " + failure + " (more in launcher.log in the log directory)";
    }

    /** The checkout that this program was built in, as the launcher script tells it. */
    static Path home() {
        return Path.of(System.getProperty("afterword.home", ".")).toAbsolutePath().normalize();
    }
}
