package dev.afterword.survey.response;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers are written, see {@link AnswerIntake}. */
@ConfigMapping(prefix = "afterword.intake")
public interface IntakeSettings {

    /**
     * How many answers may wait to be written; the next is answered 503. How many bytes they may hold is said by
     * {@code afterword.web.body.held}.
     */
    @WithDefault("2000")
    int waiting();

    /** How many are written in one transaction at most. */
    @WithDefault("128")
    int together();

    /** How many transactions write at a time. */
    @WithDefault("2")
    int writers();

    /**
     * How long after the beginning of one transaction the next begins at the earliest, unless {@link #enough} answers wait. In
     * a busy hour each transaction holds some more answers, and there are fewer of them.
     */
    @WithDefault("10ms")
    Duration apart();

    /** So many answers are written without a pause. */
    @WithDefault("16")
    int enough();
}
