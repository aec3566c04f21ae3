package dev.afterword.web.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, empty for the whole body; for a query parameter or header its bare name
 * @param detail what is wrong and what would be right; never repeats the refused value, which may be personal
 */
public record FieldError(String pointer, String detail) {
}
