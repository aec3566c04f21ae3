package dev.afterword.survey.page.domain;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who opened a page, as far as one can tell. It decides what is counted, never what is shown. */
public enum Visitor {
    PERSON,
    /** Asked only whether the page is there. */
    SCANNER_BY_METHOD,
    /** Named itself. */
    SCANNER_BY_NAME,
    /** Followed a link that nobody can see. */
    SCANNER_BY_HIDDEN_LINK,
    /** Was there before anybody could have read the message. */
    SCANNER_BY_HASTE;

    /** From a message's delivery to a tap on it, at the very least. */
    static final Duration HUMANLY_POSSIBLE = Duration.ofSeconds(2);

    private static final Pattern NAMES = Pattern.compile("(?<!cu)bot\\b|crawl|spider|preview|scan|externalhit|whatsapp"
            + "|imageproxy|barracuda|proofpoint|mimecast|safelinks|urldefense|symantec|trendmicro|fireeye|trellix|ironport"
            + "|headless|phantom|curl/|wget|python|go-http|libwww|okhttp|apache-http|^java/|monitor");

    /**
     * @param method of the request
     * @param userAgent as sent, or {@code null}
     * @param sinceDelivery of the message that had the link, or {@code null} when a website showed it
     */
    public static Visitor of(String method, String userAgent, Duration sinceDelivery) {
        if ("HEAD".equals(method)) {
            return SCANNER_BY_METHOD;
        }
        if (userAgent == null || userAgent.isBlank() || NAMES.matcher(userAgent.toLowerCase(Locale.ROOT)).find()) {
            return SCANNER_BY_NAME;
        }
        return sinceDelivery != null && sinceDelivery.compareTo(HUMANLY_POSSIBLE) < 0 ? SCANNER_BY_HASTE : PERSON;
    }
}
