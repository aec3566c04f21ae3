package dev.afterword.devstack.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of completed responses, each of another customer, made from one that survey-service told. */
final class Responses {

    /** Mostly happy, as customers are; one in ten unhappy, which costs a recovery. */
    private static final int[] STARS = { 5, 5, 5, 5, 5, 5, 4, 4, 3, 1 };

    private final String sample;
    private final String[] ids;
    private final String customer;

    Responses(String sample) {
        this.sample = sample;
        JsonNode event = JsonMapper.builder().build().readTree(sample);
        JsonNode data = event.path("data");
        ids = new String[] { event.path("id").asString(), data.path("response_id").asString(),
                data.path("invitation_id").asString(), data.path("interaction").path("interaction_id").asString() };
        customer = data.path("interaction").path("customer_ref").asString();
    }

    String next() {
        String event = sample;
        for (String id : ids) {
            event = event.replace(id, newId().toString());
        }
        var random = ThreadLocalRandom.current();
        return event.replace(customer, "c-" + Long.toString(random.nextLong(Long.MAX_VALUE), 36))
                .replace("\"number\":5", "\"number\":" + STARS[random.nextInt(STARS.length)]);
    }

    /** Grows with time, as ids of the suite do. */
    static UUID newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
