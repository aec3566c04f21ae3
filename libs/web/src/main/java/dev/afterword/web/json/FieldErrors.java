package dev.afterword.web.json;

import java.util.ArrayList;
import java.util.List;

import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;

/** The errors of one body, shared by all its objects. */
final class FieldErrors {

    /** A body can hold thousands of wrong fields; nobody reads more than this, and the answer stays small. */
    private static final int MOST = 50;

    private final List<FieldError> errors = new ArrayList<>(0);

    void add(String pointer, String detail) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    /** From here on it is not worth looking for more. */
    boolean areEnough() {
        return errors.size() >= MOST;
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
