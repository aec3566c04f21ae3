package dev.afterword.devstack.play;

import java.util.List;
import java.util.Map;

/**
 * What one customer does.
 *
 * @param label for messages, for example {@code line 17}
 * @param interaction the body for {@code POST /v1/interactions}; has a {@code source_id}
 * @param posts how often it is posted: more than once when the website retries
 * @param submissions what is sent to the survey, one after the other; empty when the customer does not answer
 */
public record Plan(String label, Map<String, Object> interaction, int posts, List<Submission> submissions) {

    /**
     * One press of the survey's button.
     *
     * @param answers by question key; a metric's question has the metric's name
     * @param partial whether the customer means to go on
     */
    public record Submission(Map<String, String> answers, boolean partial) {
    }

    String touchpoint() {
        return (String) interaction.get("touchpoint");
    }
}
