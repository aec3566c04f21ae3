package dev.afterword.survey.standing;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.contracts.StandingChanged;
import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Deliveries;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What customers became to the business comes in here. */
@ApplicationScoped
public class StandingConsumer {

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("standings") Multi<Message<byte[]>> standings, NoteStandings noteStandings) {
        deliveries.gather(CoreQueues.STANDINGS.queue(), standings, StandingChanged.class, noteStandings::note);
    }
}
