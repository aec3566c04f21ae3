package dev.afterword.devstack.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import dev.afterword.devstack.stack.StackDescription;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.StackPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays. */
@Command(name = "up", mixinStandardHelpOptions = true, description = {
        "Starts everything, says where it is, and runs until Ctrl-C.",
        "What was accepted is still there at the next start, however this one ended." })
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--feedback-port", paramLabel = "PORT", defaultValue = "${env:AFTERWORD_FEEDBACK_PORT:-8081}", description = "Port of feedback-api; 0 takes a free one. Default: ${DEFAULT-VALUE}, or AFTERWORD_FEEDBACK_PORT.")
    private int feedbackPort;

    @Option(names = "--survey-port", paramLabel = "PORT", defaultValue = "${env:AFTERWORD_SURVEY_PORT:-8082}", description = "Port of survey-service. Default: ${DEFAULT-VALUE}, or AFTERWORD_SURVEY_PORT.")
    private int surveyPort;

    @Option(names = "--scoring-port", paramLabel = "PORT", defaultValue = "${env:AFTERWORD_SCORING_PORT:-8083}", description = "Port of scoring-service. Default: ${DEFAULT-VALUE}, or AFTERWORD_SCORING_PORT.")
    private int scoringPort;

    @Option(names = "--web-port", paramLabel = "PORT", defaultValue = "${env:AFTERWORD_WEB_PORT:-8080}", description = "Port of the demo shop and CRM page. Default: ${DEFAULT-VALUE}, or AFTERWORD_WEB_PORT.")
    private int webPort;

    @Override
    public Integer call() throws Exception {
        var console = new Console(spec.commandLine().getOut());
        console.say("Starting Afterword; data in " + data.path());
        var ports = new StackPorts(feedbackPort, surveyPort, scoringPort, webPort);
        var options = StackOptions.lasting(Afterword.home(), data.path(), ports);
        try (var running = new RunningStack(options, console, () -> console.say("Stopped. Everything accepted is kept."))) {
            greet(console, running.stack().description());
            new CountDownLatch(1).await(); // until the process is told to end; the shutdown hook stops everything
        }
        return 0;
    }

    private static void greet(Console console, StackDescription stack) {
        console.say("");
        console.say("  Demo shop          " + stack.webUrl() + "/");
        console.say("  What the CRM hears " + stack.webUrl() + "/crm");
        console.say("  Customers' mails   " + stack.webUrl() + "/mail");
        console.say("  feedback-api       " + stack.feedbackUrl() + "   (OpenAPI at /q/openapi)");
        console.say("  survey-service     " + stack.surveyUrl());
        console.say("  scoring-service    " + stack.scoringUrl());
        console.say("  API key            " + stack.key());
        console.say("");
        console.say("Try it: record a purchase, then open the survey_url of the answer.");
        console.say("  curl -sS " + stack.feedbackUrl() + "/v1/interactions -H 'Authorization: Bearer " + stack.key()
                + "' -H 'Content-Type: application/json' -d '{\"touchpoint\":\"checkout\"}'");
        console.say("");
        console.say("Ctrl-C stops it.");
    }
}
