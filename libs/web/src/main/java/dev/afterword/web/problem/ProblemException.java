package dev.afterword.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. Thrown inside a transaction it rolls back, so nothing of a refused request is stored.
 * It has no stack trace: it tells of the client's request, not of a fault in here.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.status() + " " + problem.title(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Problem problem() {
        return problem;
    }

    /** Headers that belong to the answer, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return headers;
    }

    /** 400: the body is not what its content type says. */
    public static ProblemException unreadable(String detail) {
        return of(ProblemType.UNREADABLE, detail);
    }

    /** 401, with the challenge that RFC 6750 asks for. */
    public static ProblemException unauthenticated(String detail) {
        return new ProblemException(Problem.of(ProblemType.UNAUTHENTICATED, detail), Map.of("WWW-Authenticate", "Bearer"));
    }

    /** 403. */
    public static ProblemException forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    /**
     * 404. @param what the thing looked for, in words, such as {@code "interaction"}; another workspace's is not found either
     */
    public static ProblemException notFound(String what) {
        return of(ProblemType.NOT_FOUND, "There is no such " + what + ".");
    }

    /** 409. */
    public static ProblemException conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** 412: somebody else was faster. */
    public static ProblemException preconditionFailed(String detail) {
        return of(ProblemType.PRECONDITION_FAILED, detail);
    }

    /** 428: without knowing which version the client has seen, a change could undo somebody else's. */
    public static ProblemException preconditionRequired(String detail) {
        return of(ProblemType.PRECONDITION_REQUIRED, detail);
    }

    /** 413. */
    public static ProblemException tooLarge(String detail) {
        return of(ProblemType.TOO_LARGE, detail);
    }

    /** 422 with one bad field. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    /** 422 with every bad field. */
    public static ProblemException invalid(List<FieldError> errors) {
        var type = ProblemType.INVALID;
        String detail = errors.size() == 1 ? "One field is wrong." : errors.size() + " fields are wrong.";
        return new ProblemException(new Problem(type.uri(), type.title(), type.status(), detail, null, errors), Map.of());
    }

    /** 429. @param retryAfter rounded up to whole seconds, at least one */
    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return later(ProblemType.TOO_MANY_REQUESTS, detail, retryAfter);
    }

    /** 503. @param retryAfter rounded up to whole seconds, at least one */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return later(ProblemType.UNAVAILABLE, detail, retryAfter);
    }

    private static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail), Map.of());
    }

    private static ProblemException later(ProblemType type, String detail, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
        return new ProblemException(Problem.of(type, detail), Map.of("Retry-After", Long.toString(seconds)));
    }
}
