package dev.afterword.scoring.crm;

import java.util.List;
import java.util.UUID;

/**
 * A queue that a workspace has declared for a CRM.
 *
 * @param name the workspace's own for it
 * @param types of the events that it gets
 * @param limit how many messages it may hold
 * @param deleted it is on its way out
 * @param behind the CRM had reached the limit when a pod last looked
 * @param sent messages that were ever put into it
 * @param failures tries in a row that failed
 */
record CrmQueue(UUID id, UUID workspace, String name, List<String> types, int limit, boolean deleted, boolean behind,
        long sent, int failures) {

    /** On the broker. */
    static String brokerName(UUID workspace, String name) {
        return "crm." + workspace + "." + name;
    }

    String brokerName() {
        return brokerName(workspace, name);
    }
}
