package dev.afterword.feedback.firstworkspace;

import java.util.List;

/**
 * The operator has to mend settings before the service can start. The message says which, and how; no stack trace buries it.
 */
class WrongSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongSettings(List<String> problems) {
        super("The first workspace cannot be created:\n  " + String.join("\n  ", problems), null, false, false);
    }
}
