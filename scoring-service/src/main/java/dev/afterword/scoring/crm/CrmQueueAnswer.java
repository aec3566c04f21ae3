package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as the client sees it, and how it stood when it was last looked at. */
@Schema(name = "CrmQueue", description = "A CRM's queue: what it gets, and how it stood when last looked at, seconds ago.")
record CrmQueueAnswer(
        @Schema(examples = "sales") String name,
        @Schema(description = "Its name on the broker; consume it there", examples = "crm.0197a3c2-7f10-7cc3-9f5b-0a1b2c3d4e5f.sales") String queue,
        @Schema(examples = "[\"score.computed.v1\"]") List<String> types,
        @Schema(description = "How many messages may wait in it", examples = "100000") int limit,
        @Schema(description = "`declaring`: not on the broker yet. `behind`: it had reached its limit; what happens is kept, and follows by itself when half of it has been taken. `unreachable`: the broker did not take it; tried again", enumeration = {
                "declaring", "in_step", "behind", "unreachable" }, examples = "in_step") String state,
        @Schema(description = "Messages in it that no consumer has been given; null: not known yet", nullable = true, examples = "12") Integer depth,
        @Schema(description = "Consumers that are connected; null: not known yet", nullable = true, examples = "1") Integer consumers,
        @Schema(description = "Since when its oldest message has been there; null: it is empty", implementation = String.class, format = "date-time", nullable = true) Instant oldestMessageSince,
        @Schema(description = "Events that are kept for it until it has room; no more than 10,000 are counted", examples = "0") long heldBack,
        @Schema(description = "When that was; null: not yet", implementation = String.class, format = "date-time", nullable = true) Instant lookedAt,
        @Schema(description = "Replays that are not done, the next one first") List<ReplayAnswer> replays){

    static final int MOST_COUNTED = 10_000;
}
