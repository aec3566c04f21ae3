package dev.afterword.survey.trigger.domain;

import java.util.List;

/**
 * What follows an interaction, and how that was found.
 *
 * @param verdicts one for each trigger, in the order in which they are looked at
 */
public record Decision(List<Verdict> verdicts, Offer offer) {

    public Decision {
        verdicts = List.copyOf(verdicts);
    }
}
