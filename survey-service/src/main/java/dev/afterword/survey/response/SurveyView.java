package dev.afterword.survey.response;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.survey.response.domain.ResponseState;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import dev.afterword.survey.survey.domain.Wording;

/** What a valid link leads to. */
public sealed interface SurveyView {

    /**
     * A survey.
     *
     * @param workspace whose survey it is
     * @param interaction what it asks about
     * @param survey the questions
     * @param response what was answered so far
     * @param closed whether it is too late to change that
     * @param sentAt when a message brought the link, or {@code null} when a website shows it
     */
    record Asked(UUID workspace, InteractionContext interaction, CustomerSurvey survey, ResponseState response, boolean closed,
            Instant sentAt) implements SurveyView {

        /** Puts the names into the survey's sentences. */
        public Wording wording() {
            return new Wording(interaction.workspace().name(), interaction.touchpoint().name(), survey.promisedBy());
        }
    }

    /** The interaction has not been told of yet; it will be. */
    record TooEarly() implements SurveyView {
    }

    /** The invitation was not answered in time. */
    record Expired(UUID workspace, InteractionContext interaction) implements SurveyView {
    }

    /** Nobody is asked about this interaction. */
    record NotAsked() implements SurveyView {
    }
}
