package dev.afterword.survey.unsubscribe;

/**
 * Whether a customer may be asked.
 *
 * @param company the company's name
 * @param locale the customer's, or {@code null}
 * @param unsubscribed whether they have said that this was enough
 */
public record Subscription(String company, String locale, boolean unsubscribed) {
}
