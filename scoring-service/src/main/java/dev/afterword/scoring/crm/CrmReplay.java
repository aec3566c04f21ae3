package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A wish to send the events of a period to one queue again.
 *
 * @param since first moment of the period
 * @param until its end, not part of it
 * @param afterTime and {@code afterEvent}: the last event that was sent; before the first one, if none was
 * @param sent how many were
 */
record CrmReplay(UUID id, Instant since, Instant until, List<String> types, Instant afterTime, UUID afterEvent, long sent) {
}
