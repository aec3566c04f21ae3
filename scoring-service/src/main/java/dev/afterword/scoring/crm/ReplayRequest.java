package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which events are to be sent again, for the description of the API alone: bodies are read field by field. */
@Schema(name = "ReplayRequest", additionalProperties = Schema.False.class, requiredProperties = { "from", "to" })
record ReplayRequest(
        @Schema(description = "Events that happened from then on", examples = "2026-03-01T00:00:00Z") Instant from,
        @Schema(description = "… and before this", examples = "2026-03-02T00:00:00Z") Instant to,
        @Schema(description = "Those of the queue, if absent", examples = "[\"score.computed.v1\"]") List<String> types) {
}
