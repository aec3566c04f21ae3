package dev.afterword.scoring.crm;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a queue is to be like, for the description of the API alone: bodies are read field by field. */
@Schema(name = "CrmQueueRequest", additionalProperties = Schema.False.class, requiredProperties = "types")
record CrmQueueRequest(
        @Schema(description = "Of the events that it gets from now on; none to pause it", examples = "[\"score.computed.v1\"]") List<String> types,
        @Schema(description = "How many messages may wait in it before it counts as behind", defaultValue = "100000", minimum = "1", maximum = "1000000", examples = "100000") Integer limit) {
}
