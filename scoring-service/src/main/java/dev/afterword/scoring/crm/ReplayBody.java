package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.List;

import dev.afterword.web.json.JsonFields;

/** Reads which events are to be sent again. */
final class ReplayBody {

    private ReplayBody() {
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static Period read(byte[] body) {
        var fields = JsonFields.of(body);
        var from = fields.requiredInstant("from");
        var to = fields.requiredInstant("to");
        var types = CrmQueueBody.types(fields);
        fields.check(from == null || to == null || from.isBefore(to), fields.at("from"), "must be before 'to'");
        fields.throwIfInvalid();
        return new Period(from, to, types);
    }

    /**
     * What was asked for.
     *
     * @param to not part of it
     * @param types empty for those of the queue
     */
    record Period(Instant from, Instant to, List<String> types) {
    }
}
