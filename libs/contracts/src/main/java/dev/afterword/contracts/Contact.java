package dev.afterword.contracts;

/**
 * How to reach the customer. Personal data: never logged, gone when the customer is erased.
 *
 * @param email address, or {@code null}
 * @param phone E.164 number, or {@code null}
 * @param name as to address the customer, or {@code null}
 * @param timeZone IANA name, or {@code null} for the workspace's
 */
public record Contact(String email, String phone, String name, String timeZone) {
}
