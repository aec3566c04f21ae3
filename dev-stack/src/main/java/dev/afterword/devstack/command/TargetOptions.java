package dev.afterword.devstack.command;

import java.net.URI;
import java.nio.file.Path;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.stack.StackDescription;
import picocli.CommandLine.Option;

/** A running stack to use. */
final class TargetOptions {

    @Option(names = "--url", paramLabel = "URL", description = "feedback-api of a running stack. Without it, a stack of its own is started, on the data of 'up'.")
    private String url;

    @Option(names = "--key", paramLabel = "KEY", description = "Secret API key for --url; better given as AFTERWORD_KEY, which other users cannot see.")
    private String key;

    @Option(names = "--scoring-url", paramLabel = "URL", description = "scoring-service of the running stack. Known by itself when the stack runs here.")
    private String scoringUrl;

    @Option(names = "--crm-url", paramLabel = "URL", description = "The demo's web pages of the running stack. Known by itself when the stack runs here.")
    private String crmUrl;

    /** Programs to talk with; scores and crm are {@code null} when nobody told where they are. */
    record Target(FeedbackClient feedback, ScoresClient scores, CrmClient crm) {

        static Target of(StackDescription stack) {
            return new Target(new FeedbackClient(stack.feedbackUrl(), stack.key()),
                    new ScoresClient(stack.scoringUrl(), stack.key()), new CrmClient(stack.webUrl()));
        }
    }

    boolean isGiven() {
        return url != null;
    }

    /** @param data where a stack that runs here has written down its addresses */
    Target target(Path data) {
        var here = StackDescription.read(data).filter(stack -> sameServer(stack.feedbackUrl(), url)).orElse(null);
        String secret = key != null ? key : System.getenv().getOrDefault("AFTERWORD_KEY", here == null ? "" : here.key());
        if (secret.isBlank()) {
            throw new IllegalArgumentException("--url needs a key: --key, or AFTERWORD_KEY in the environment.");
        }
        String scoring = scoringUrl != null || here == null ? scoringUrl : here.scoringUrl();
        String crm = crmUrl != null || here == null ? crmUrl : here.webUrl();
        return new Target(new FeedbackClient(checked("--url", url), secret),
                scoring == null ? null : new ScoresClient(checked("--scoring-url", scoring), secret),
                crm == null ? null : new CrmClient(checked("--crm-url", crm)));
    }

    private static boolean sameServer(String one, String other) {
        return one.equals(other.replaceAll("/+$", "").replace("//localhost", "//127.0.0.1"));
    }

    private static String checked(String option, String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // said below, for every way of being wrong
        }
        throw new IllegalArgumentException(option + ": write it as http://host:port");
    }
}
