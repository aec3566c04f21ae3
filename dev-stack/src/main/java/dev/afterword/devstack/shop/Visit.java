package dev.afterword.devstack.shop;

import java.util.Arrays;
import java.util.Optional;

import dev.afterword.devstack.stack.FirstWorkspace;

/** What a customer can do in the shop. */
enum Visit {

    CONTACT("/contact", FirstWorkspace.CONTACT_FORM, "web", "Thank you for writing to us",
            "Your question has arrived. Who answers it, and by when:"),
    CHECKOUT("/checkout", FirstWorkspace.CHECKOUT, "web", "Thank you for your order",
            "We are packing it now; the parcel leaves this evening."),
    CALL("/call", FirstWorkspace.SUPPORT_LINE, "phone", "Thank you for calling",
            "Ines has noted everything; nothing is left for you to do.");

    private final String path;
    private final String touchpoint;
    private final String channel;
    private final String thanks;
    private final String next;

    Visit(String path, String touchpoint, String channel, String thanks, String next) {
        this.path = path;
        this.touchpoint = touchpoint;
        this.channel = channel;
        this.thanks = thanks;
        this.next = next;
    }

    static Optional<Visit> of(String name) {
        return Arrays.stream(values()).filter(visit -> visit.path.equals("/" + name)).findFirst();
    }

    String path() {
        return path;
    }

    String touchpoint() {
        return touchpoint;
    }

    String channel() {
        return channel;
    }

    String thanks() {
        return thanks;
    }

    /** What happens next, as the customer is told. */
    String next() {
        return next;
    }

    /** Whether a person is promised to answer, so that Afterword's thank-you page says it and asks below. */
    boolean hasPromise() {
        return this == CONTACT;
    }
}
