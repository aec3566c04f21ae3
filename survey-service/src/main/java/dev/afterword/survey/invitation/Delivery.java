package dev.afterword.survey.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import dev.afterword.survey.trigger.domain.Channel;

/**
 * A message that is still to be sent.
 *
 * @param id UUIDv7; also what the provider knows the message by
 * @param reminder whether it reminds of an invitation that was sent before
 * @param address e-mail address or phone number: personal, never logged
 * @param addressKey its hash
 * @param zone the customer's
 * @param nextAt when it is due, or due again
 * @param attempts how often somebody has taken it up
 * @param sendingSince when somebody began to hand it over and never said what came of it, or {@code null}
 */
public record Delivery(UUID id, UUID interactionId, UUID workspace, boolean reminder, Channel channel, String address,
        String addressKey, ZoneId zone, Instant nextAt, int attempts, Instant sendingSince) {

    /** The same message's later companion. */
    public Delivery reminder(UUID reminderId, Instant at) {
        return new Delivery(reminderId, interactionId, workspace, true, channel, address, addressKey, zone, at, 0, null);
    }

    /** Without the address, so that it may stand in a log. */
    @Override
    public String toString() {
        return "delivery " + id;
    }
}
