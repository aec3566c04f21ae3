package dev.afterword.scoring.comment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a topic is to be, for the description of the API alone: bodies are read field by field. */
@Schema(name = "TopicRequest", additionalProperties = Schema.False.class, requiredProperties = { "name", "terms" })
record TopicRequest(
        @Schema(description = "For people", maxLength = 200, examples = "Delivery") String name,
        @Schema(description = "Words, or words next to each other, of at most 100 characters; in whatever languages", maxItems = Topic.MOST_TERMS, examples = "[\"delivery\", \"parcel\", \"arrived late\"]") List<String> terms) {
}
