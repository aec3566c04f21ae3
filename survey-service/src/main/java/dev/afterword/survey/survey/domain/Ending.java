package dev.afterword.survey.survey.domain;

import java.util.List;

/**
 * What a customer reads after the last answer. The first one whose conditions hold is shown.
 *
 * @param showIf all must hold; empty for always
 * @param title a few words
 * @param text one or two sentences; may hold the placeholders of {@link Wording}
 */
public record Ending(List<Condition> showIf, Words title, Words text) {

    public Ending {
        showIf = List.copyOf(showIf);
    }
}
