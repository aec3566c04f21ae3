package dev.afterword.scoring.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as the client sees it. */
@Schema(name = "Comment", description = "What a customer wrote in a response, and what follows from it.")
record CommentAnswer(
        UUID responseId,
        UUID interactionId,
        @Schema(examples = "checkout") String touchpoint,
        @Schema(description = "Of the interaction, in the workspace's time zone", implementation = String.class, format = "date", examples = "2026-01-15") LocalDate day,
        Instant answeredAt,
        @Schema(description = "Your own id of the customer", nullable = true, examples = "c-77") String customerRef,
        @Schema(examples = "Paying was easy, but the parcel came late.") String words,
        @Schema(description = "ISO 639-1: en, de, fr, es, it, nl or pt; null: none of these, or too few words to tell", nullable = true, examples = "en") String language,
        @Schema(description = "Known for English alone; null: not known. Good at what is positive, slow to call something negative: look at the scores too", nullable = true, enumeration = {
                "negative", "neutral", "positive" }, examples = "neutral") String sentiment,
        @Schema(description = "-1 (negative) to 1 (positive), to sort by; null: not known", nullable = true, examples = "0.0431") Double leaning,
        @Schema(description = "Keys of the topics it is on", examples = "[\"delivery\"]") List<String> topics){
}
