package dev.afterword.scoring.crm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells how the queues of a workspace stand: each call on one connection, and of one moment. */
@ApplicationScoped
class ShowCrmQueues {

    private final CrmQueueViewRepository views;

    ShowCrmQueues(CrmQueueViewRepository views) {
        this.views = views;
    }

    @Transactional
    List<CrmQueueAnswer> all(UUID workspace) {
        return views.of(workspace, null);
    }

    @Transactional
    Optional<CrmQueueAnswer> one(UUID workspace, String name) {
        return views.of(workspace, name).stream().findFirst();
    }
}
