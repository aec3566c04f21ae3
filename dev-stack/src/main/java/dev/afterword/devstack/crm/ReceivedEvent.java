package dev.afterword.devstack.crm;

import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this CRM keeps of one event.
 *
 * @param eventId the event's own id: the same again is the same event delivered again
 * @param fact what it tells; two events that tell the same fact are a doubling
 * @param responseId {@code null} for events about invitations
 * @param revision {@code null} for events about invitations
 * @param body the whole CloudEvent
 */
record ReceivedEvent(
        UUID eventId, String type, String fact, UUID interactionId, UUID responseId, Integer revision, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads a CloudEvent; fails with {@link IllegalArgumentException} when it is none that this CRM understands. */
    static ReceivedEvent of(byte[] message) {
        try {
            JsonNode event = JSON.readTree(message);
            JsonNode data = event.path("data");
            UUID interaction = uuid(data.path("interaction").path("interaction_id"));
            UUID response = data.has("response_id") ? uuid(data.path("response_id")) : null;
            Integer revision = data.has("revision") ? data.path("revision").asInt() : null;
            String type = event.path("type").asString();
            String fact = type + "/" + (response == null ? interaction : response + "/" + revision);
            return new ReceivedEvent(uuid(event.path("id")), type, fact, interaction, response, revision, event.toString());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a CloudEvent with an interaction: " + e.getOriginalMessage(), e);
        }
    }

    private static UUID uuid(JsonNode node) {
        return UUID.fromString(node.asString());
    }
}
