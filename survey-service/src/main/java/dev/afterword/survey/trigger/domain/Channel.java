package dev.afterword.survey.trigger.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The channel with that name in events and in the API; empty when there is none. */
    public static Optional<Channel> named(String wireName) {
        return Arrays.stream(values()).filter(channel -> channel.wireName().equals(wireName)).findFirst();
    }

    /** {@code inline link email sms} */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
