package dev.afterword.devstack.crm;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as the CRM page shows it, in the first list and in what is added later.
 *
 * @param time RFC 3339, UTC
 * @param scores such as {@code csat 4}
 * @param comment the customer's own words; empty when there are none
 */
record EventLine(long position, String time, String type, String touchpoint, List<String> scores, String comment,
        int deliveries) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static EventLine of(CrmInbox.Entry entry) {
        JsonNode event = JSON.readTree(entry.body());
        JsonNode data = event.path("data");
        var scores = new ArrayList<String>();
        for (JsonNode score : data.path("scores")) {
            scores.add(score.path("metric").asString().replace('_', ' ') + " " + score.path("value").asInt());
        }
        return new EventLine(entry.position(), entry.receivedAt(), event.path("type").asString(),
                data.path("interaction").path("touchpoint").path("name").asString(""), scores,
                data.path("comment").asString(""), entry.deliveries());
    }
}
