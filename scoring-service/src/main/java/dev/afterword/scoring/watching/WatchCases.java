package dev.afterword.scoring.watching;

import java.util.List;

import dev.afterword.watching.GaugeName;
import dev.afterword.watching.Sampling;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows what waits for people: unhappy customers with an open recovery, and CRMs that do not take their events. */
@Singleton
class WatchCases {

    private static final String SAME = "; the same on every pod, so max()";

    private static final List<GaugeName> RECOVERIES = List.of(
            new GaugeName("afterword.recoveries.open", "Recoveries that nobody has closed, counted up to 100,000" + SAME),
            new GaugeName("afterword.recoveries.overdue", "Open recoveries whose time has passed, up to 100,000" + SAME));

    private static final List<GaugeName> CRMS = List.of(
            new GaugeName("afterword.crm.queues", "Queues that workspaces have declared for their CRMs" + SAME),
            new GaugeName("afterword.crm.queues.behind",
                    "Of these, how many hold as much as they may, for nobody takes it" + SAME),
            new GaugeName("afterword.crm.queues.unreachable", "Of these, how many the broker did not let us send to" + SAME),
            new GaugeName("afterword.crm.held.back", "Events that wait for room in such queues, up to 100,000" + SAME),
            new GaugeName("afterword.crm.oldest.seconds", "Age of the oldest event that waits for such a queue" + SAME));

    void start(@Observes StartupEvent started, Sampling sampling, WaitingRepository waiting) {
        sampling.add(RECOVERIES, () -> QuarkusTransaction.requiringNew().call(waiting::recoveries));
        sampling.add(CRMS, () -> QuarkusTransaction.requiringNew().call(waiting::crmQueues));
    }
}
