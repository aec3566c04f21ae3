package dev.afterword.feedback.outcome;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Deliveries;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What survey-service tells of invitations comes in here. */
@ApplicationScoped
public class OutcomeConsumer {

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("invitations") Multi<Message<byte[]>> invitations, NoteOutcomes noteOutcomes) {
        deliveries.gather(CoreQueues.INVITATIONS, invitations, noteOutcomes::note);
    }
}
