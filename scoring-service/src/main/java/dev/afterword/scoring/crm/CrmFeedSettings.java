package dev.afterword.scoring.crm;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the queues that workspaces declare are fed. */
@ConfigMapping(prefix = "afterword.crm")
public interface CrmFeedSettings {

    /** How many queues this process feeds at a time; 0 leaves it to other pods. */
    @WithDefault("2")
    int feeders();

    /** How many messages are sent before the broker is waited for. */
    @WithDefault("500")
    int batch();

    /** How long the broker may take to confirm a batch. */
    @WithDefault("10s")
    Duration confirmWithin();

    /** How often to look for work without being woken: what another pod has stored, a queue that has room again. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** How often to ask how a queue stands that has nothing to be sent. */
    @WithDefault("5s")
    Duration askEvery();

    /** How old an event must be to be sent again: no transaction that may still add an earlier one takes longer. */
    @WithDefault("60s")
    Duration settledAfter();

    /**
     * How long events are kept for replays, and for CRMs that are behind, where the workspace has not told how long it keeps
     * any.
     */
    @WithDefault("P730D")
    Duration keepEvents();
}
