package dev.afterword.devstack.bench;

import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

/** Interactions as a shop sends them, each of another customer and with another source id. */
final class Interactions {

    private final String run = Long.toString(System.nanoTime(), 36);
    private final AtomicLong number = new AtomicLong();
    private final String headers;

    Interactions(String key) {
        headers = HttpRequests.json(key);
    }

    byte[] one() {
        return HttpRequests.post("/v1/interactions", headers, item(""));
    }

    /** Read and checked like any other, the key and the touchpoint too, and then refused: it asks for no survey there is. */
    byte[] wrong() {
        return HttpRequests.post("/v1/interactions", headers, item(",\"survey\":\"never\""));
    }

    byte[] batch(int size) {
        return HttpRequests.post("/v1/interactions/batch", headers, array(size));
    }

    String array(int size) {
        var items = new StringJoiner(",", "[", "]");
        for (int i = 0; i < size; i++) {
            items.add(item(""));
        }
        return items.toString();
    }

    private String item(String more) {
        // Not formatted: this runs for each request, on the processors that are being measured.
        long next = number.incrementAndGet();
        return "{\"touchpoint\":\"checkout\",\"source_id\":\"order-" + run + "-" + next + "\",\"customer\":{\"ref\":\"c-" + run
                + "-" + next + "\",\"email\":\"customer@example.org\",\"locale\":\"en\"}" + more + "}";
    }
}
