package dev.afterword.web.idempotency;

import dev.afterword.web.problem.ProblemException;

/**
 * What is known of a keyed request before it runs: nothing (then it is the first and has the key to itself), the answer it got
 * earlier, or why it is refused.
 *
 * @param earlier {@code null} unless it was answered before
 * @param refusal 409 or 422; {@code null} unless it must not run
 */
public record Claim(StoredAnswer earlier, ProblemException refusal) {

    /** Also that of a request without a key. */
    public static final Claim FIRST = new Claim(null, null);

    public boolean isFirst() {
        return earlier == null && refusal == null;
    }

    static Claim running() {
        return new Claim(null, ProblemException
                .conflict("The first request with this " + IdempotentRequest.HEADER + " is still running. Try again shortly."));
    }

    static Claim otherBody() {
        return new Claim(null, ProblemException.invalid(IdempotentRequest.HEADER,
                "was already used for another request; make a new key for each"));
    }
}
