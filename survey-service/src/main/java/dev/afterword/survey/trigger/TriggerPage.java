package dev.afterword.survey.trigger;

import java.util.List;

/**
 * All triggers, in the order in which they are looked at.
 *
 * @param nextCursor {@code null}: there are never more than fit
 */
record TriggerPage(List<TriggerJson> triggers, String nextCursor) {
}
