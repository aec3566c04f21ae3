package dev.afterword.devstack.command;

import java.time.Duration;
import java.util.concurrent.Callable;

import dev.afterword.devstack.client.RebuildClient;
import dev.afterword.devstack.server.StartFailure;
import dev.afterword.devstack.stack.StackDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts a workspace's tallies anew, and waits for the end of it. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = {
        "Counts the tallies of a workspace anew from its scores, in the background of",
        "scoring-service: reports and responses go on meanwhile. Stopped in between, it",
        "goes on by itself; this command may be called again to watch it.",
        "Works on the stack that 'up' runs, or on --scoring-url." })
final class RebuildCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Option(names = "--scoring-url", paramLabel = "URL", description = "scoring-service. Known by itself when the stack runs here.")
    private String scoringUrl;

    @Option(names = "--key", paramLabel = "KEY", description = "Secret API key with the scope admin; better given as AFTERWORD_KEY, which other users cannot see.")
    private String key;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws Exception {
        var console = new Console(spec.commandLine().getOut());
        var client = client();
        client.request();
        var status = client.status();
        while (!status.isFinished()) {
            Thread.sleep(PAUSE.toMillis());
            status = client.status();
        }
        console.say("%d days counted anew, %d tallies corrected.".formatted(status.daysDone(), status.talliesCorrected()));
        return 0;
    }

    private RebuildClient client() {
        var here = StackDescription.read(data.path()).orElse(null);
        String url = scoringUrl != null ? scoringUrl : here == null ? null : here.scoringUrl();
        String secret = key != null ? key : System.getenv().getOrDefault("AFTERWORD_KEY", here == null ? "" : here.key());
        if (url == null || secret.isBlank()) {
            throw new StartFailure("No scoring-service to ask: run './afterword up' in another terminal, or give"
                    + " --scoring-url and a key.");
        }
        return new RebuildClient(url, secret);
    }
}
