package dev.afterword.feedback.outcome;

import static java.util.stream.Collectors.toMap;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Notes what becomes of invitations. Events may come in any order and again. One about an interaction that is not there (gone
 * after its retention) or that is another workspace's changes nothing, and is done with: trying it again would not help.
 */
@ApplicationScoped
public class NoteOutcomes {

    private final OutcomeRepository outcomes;

    NoteOutcomes(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    /** All of them or none. */
    @Transactional
    public void note(List<CloudEvent<EventData>> events) {
        var told = events.stream().map(ToldOutcome::of)
                .collect(toMap(ToldOutcome::about, outcome -> outcome, ToldOutcome::and));
        outcomes.add(told.values());
    }
}
