package dev.afterword.feedback.promise;

import static dev.afterword.feedback.interaction.domain.Timing.CLOCK_SKEW;

import java.time.Instant;

import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a PUT and names everything that is wrong with it. */
final class KeptBody {

    private KeptBody() {
    }

    /**
     * When the customer was answered; {@code null} when the body does not say.
     *
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static Instant read(byte[] body, Instant now) {
        var fields = JsonFields.of(body);
        Instant keptAt = fields.instant("kept_at");
        fields.check(keptAt == null || !Timing.tooLate(keptAt, now), fields.at("kept_at"),
                "must not be more than " + CLOCK_SKEW.toMinutes() + " minutes in the future");
        fields.throwIfInvalid();
        return keptAt;
    }
}
