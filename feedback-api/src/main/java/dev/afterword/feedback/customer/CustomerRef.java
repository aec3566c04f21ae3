package dev.afterword.feedback.customer;

import dev.afterword.web.problem.ProblemException;

/** A customer as the path of a request names it. */
final class CustomerRef {

    private static final int LONGEST = 200;

    private CustomerRef() {
    }

    /** @throws ProblemException 422 for what no customer can be called: blank, or too long */
    static String check(String ref) {
        if (ref.isBlank() || ref.codePointCount(0, ref.length()) > LONGEST) {
            throw ProblemException.invalid("ref",
                    "must have 1 to " + LONGEST + " characters, not all of them blank");
        }
        return ref;
    }
}
