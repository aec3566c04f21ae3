package dev.afterword.web.problem;

import java.util.Arrays;
import java.util.List;

/**
 * The version of a thing as HTTP tells it: a client sends back the one it has seen, so that no change undoes another unseen.
 */
public final class EntityTag {

    private EntityTag() {
    }

    /** For the header {@code ETag}. */
    public static String of(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /**
     * Checks the header {@code If-Match} (RFC 9110): one or more tags, or {@code *} for any version.
     *
     * @param ifMatch as sent, in one header or several, which mean the same; empty when it was not
     * @param version that the thing stands at
     * @throws ProblemException 428 without the header, 412 when the client has seen another version
     */
    public static void check(List<String> ifMatch, int version) {
        if (ifMatch.stream().allMatch(String::isBlank)) {
            throw ProblemException.preconditionRequired("Send the ETag that you have read in If-Match.");
        }
        String current = of(version);
        boolean matches = ifMatch.stream().flatMap(tags -> Arrays.stream(tags.split(","))).map(String::strip)
                .anyMatch(t -> t.equals("*") || t.equals(current));
        if (!matches) {
            throw ProblemException.preconditionFailed("Somebody has changed it since; read it again.");
        }
    }
}
