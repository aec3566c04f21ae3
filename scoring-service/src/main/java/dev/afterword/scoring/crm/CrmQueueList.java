package dev.afterword.scoring.crm;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All queues of a workspace; never more than 20. */
@Schema(name = "CrmQueueList", description = "All queues of the workspace, by name; at most 20.")
record CrmQueueList(List<CrmQueueAnswer> crmQueues) {
}
