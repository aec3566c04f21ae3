package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A replay as the client sees it. */
@Schema(name = "Replay", description = "The events of a period on their way to one queue again.")
record ReplayAnswer(
        @Schema(description = "Also in the header `afterword-replay` of each message") UUID id,
        Instant from,
        @Schema(description = "Not part of the period") Instant to,
        @Schema(examples = "[\"score.computed.v1\"]") List<String> types,
        @Schema(description = "How many events have been sent so far", examples = "1200") long sent) {

    static ReplayAnswer of(CrmReplay replay) {
        return new ReplayAnswer(replay.id(), replay.since(), replay.until(), replay.types(), replay.sent());
    }
}
