package dev.afterword.devstack.play;

import java.util.Map;
import java.util.UUID;

import dev.afterword.devstack.client.FeedbackClient.Answered;

/** Hears of everything that the API has acknowledged, at once and from any thread. */
public interface Witness {

    Witness NOBODY = new Witness() {
        @Override
        public void recorded(Plan plan, UUID interaction) {
            // nobody keeps it
        }

        @Override
        public void answered(UUID interaction, Answered response, Map<String, String> answers) {
            // nobody keeps it
        }
    };

    void recorded(Plan plan, UUID interaction);

    void answered(UUID interaction, Answered response, Map<String, String> answers);
}
