package dev.afterword.feedback.interaction.domain;

/**
 * Who was served, as far as the caller tells; every part may be {@code null}. Personal data: never logged.
 *
 * @param ref the caller's own id
 * @param email plausible address
 * @param phone E.164 number
 * @param name as to address the customer
 * @param locale BCP 47 tag
 * @param timeZone IANA name
 * @param segment the caller's own grouping
 */
public record Customer(
        String ref, String email, String phone, String name, String locale, String timeZone, String segment) {

    public static final Customer UNKNOWN = new Customer(null, null, null, null, null, null, null);

    /** Whether anything is told of how to reach or address the customer. */
    public boolean hasContact() {
        return email != null || phone != null || name != null || timeZone != null;
    }

    /** For logs and stack traces: says nothing about the person. */
    @Override
    public String toString() {
        return "Customer[...]";
    }
}
