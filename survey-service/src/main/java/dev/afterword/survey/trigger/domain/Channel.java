package dev.afterword.survey.trigger.domain;

import java.util.Locale;

/** The way a survey is offered. */
public enum Channel {
    /** Shown on the website at once, under the thank-you or in a frame; nothing is sent. */
    INLINE,
    /** The website, a receipt or a QR code shows the link; nothing is sent. */
    LINK,
    EMAIL,
    SMS;

    /** Whether we have to send something. */
    public boolean isSent() {
        return this == EMAIL || this == SMS;
    }

    /** {@code inline link email sms} */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
