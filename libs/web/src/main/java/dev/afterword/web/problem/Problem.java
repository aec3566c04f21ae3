package dev.afterword.web.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of an error answer.
 *
 * @param type URI that names the kind; {@code about:blank} when the status says it all
 * @param title the same for every problem of this type
 * @param status the HTTP status
 * @param detail what happened this time, for a developer to read; {@code null} when the title says it
 * @param id finds this very occurrence in the log; {@code null} unless it is our fault
 * @param errors every bad field; empty when the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY) // as part of another answer; alone it is written by ProblemJson
public record Problem(String type, String title, int status, String detail, String id, List<FieldError> errors) {

    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of());
    }

    public static Problem ofStatus(int status, String reason, String detail) {
        return ProblemType.ofStatus(status)
                .map(type -> of(type, detail))
                .orElseGet(() -> new Problem("about:blank", reason, status, detail, null, List.of()));
    }

    /** Our fault: the client gets nothing but an id, the log has the rest under the same id. */
    public static Problem internal(String id) {
        var type = ProblemType.INTERNAL;
        return new Problem(type.uri(), type.title(), type.status(),
                "The error is logged under the id beside this text; tell it to whoever runs this service.", id, List.of());
    }
}
