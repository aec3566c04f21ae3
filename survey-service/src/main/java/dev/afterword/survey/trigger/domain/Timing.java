package dev.afterword.survey.trigger.domain;

import java.time.Duration;

/** How long after the interaction a survey is offered. What is sent waits, besides, for the send window. */
public sealed interface Timing {

    Timing IMMEDIATELY = new After(Duration.ZERO);

    /** So long after the interaction. */
    record After(Duration delay) implements Timing {
    }

    /** On the morning of the next day on which the workspace works. */
    record NextBusinessMorning() implements Timing {
    }

    /**
     * So long after the promise was due; after the interaction when nothing was promised. Asks whether it was kept.
     */
    record AfterPromise(Duration delay) implements Timing {
    }
}
