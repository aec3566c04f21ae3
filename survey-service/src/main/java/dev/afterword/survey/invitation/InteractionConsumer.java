package dev.afterword.survey.invitation;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Deliveries;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Interactions come in here. */
@ApplicationScoped
public class InteractionConsumer {

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("interactions") Multi<Message<byte[]>> interactions, OfferSurveys offerSurveys) {
        deliveries.consume(CoreQueues.INTERACTIONS.queue(), interactions, InteractionRecorded.class, offerSurveys::offer);
    }
}
