package dev.afterword.scoring.crm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells how the queues of a workspace stand. */
@ApplicationScoped
class ShowCrmQueues {

    private final CrmQueueViewRepository views;

    ShowCrmQueues(CrmQueueViewRepository views) {
        this.views = views;
    }

    List<CrmQueueAnswer> all(UUID workspace) {
        return views.of(workspace, null);
    }

    Optional<CrmQueueAnswer> one(UUID workspace, String name) {
        return views.of(workspace, name).stream().findFirst();
    }
}
