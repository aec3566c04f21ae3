package dev.afterword.web.problem;

/** The three ways in which an API key can be refused. */
final class KeyProblems {

    private KeyProblems() {
    }

    static ProblemException missing() {
        return ProblemException.unauthenticated("Send an API key in the header, as in Authorization: Bearer fb_sk_…");
    }

    static ProblemException unknown() {
        return ProblemException.unauthenticated("This API key is not known, or no longer valid.");
    }

    static ProblemException missingScope() {
        return ProblemException.forbidden("This API key lacks the scope that the request needs.");
    }
}
