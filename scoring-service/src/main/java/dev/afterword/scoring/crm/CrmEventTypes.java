package dev.afterword.scoring.crm;

import java.util.Set;
import java.util.TreeSet;

import dev.afterword.messaging.CoreQueues;

/**
 * The types that a workspace's queue may have: all but responses, which {@code score.computed.v1} tells of with their scores.
 */
final class CrmEventTypes {

    static final Set<String> ALL = told();

    private CrmEventTypes() {
    }

    private static Set<String> told() {
        var types = new TreeSet<>(CrmQueues.TYPES);
        types.removeAll(CoreQueues.RESPONSES.types());
        return types;
    }
}
