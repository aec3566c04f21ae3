package dev.afterword.scoring.retention;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.erasure.ToldRetentions;
import dev.afterword.scoring.fact.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers how long each workspace keeps anything. */
@ApplicationScoped
class NoteRetentions implements FactHandler<InteractionRecorded> {

    private final ToldRetentions retentions;

    NoteRetentions(ToldRetentions retentions) {
        this.retentions = retentions;
    }

    @Override
    public Class<InteractionRecorded> type() {
        return InteractionRecorded.class;
    }

    @Override
    public void take(List<CloudEvent<InteractionRecorded>> facts) {
        retentions.note(facts);
    }
}
