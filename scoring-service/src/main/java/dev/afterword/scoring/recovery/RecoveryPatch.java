package dev.afterword.scoring.recovery;

import java.util.Set;

import dev.afterword.scoring.recovery.domain.Change;
import dev.afterword.scoring.recovery.domain.Change.Given;
import dev.afterword.scoring.recovery.domain.Outcome;
import dev.afterword.web.json.JsonFields;

/**
 * The body of a PATCH: a merge patch (RFC 7396).
 *
 * @param by who that is, for the history; or {@code null}
 */
record RecoveryPatch(Change change, String by) {

    private static final int MAX_PERSON = 200;
    private static final int MAX_WORDS = 2000;

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static RecoveryPatch read(byte[] body) {
        var fields = JsonFields.of(body);
        var outcome = fields.oneOf("outcome", Outcome.all());
        var state = fields.oneOf("state", Set.of("open", "closed"));
        var change = new Change(given(fields, "assignee", MAX_PERSON), fields.text("note", MAX_WORDS),
                given(fields, "root_cause", MAX_WORDS), given(fields, "action", MAX_WORDS),
                outcome == null ? null : Outcome.named(outcome).orElseThrow(), "closed".equals(state));
        var by = fields.text("by", MAX_PERSON);
        fields.throwIfInvalid();
        return new RecoveryPatch(change, by);
    }

    private static Given given(JsonFields fields, String name, int maxLength) {
        return new Given(fields.mentions(name), fields.text(name, maxLength));
    }
}
