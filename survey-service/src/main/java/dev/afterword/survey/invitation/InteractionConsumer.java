package dev.afterword.survey.invitation;

import java.util.List;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.messaging.Deliveries;
import dev.afterword.messaging.QueueBinding;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Interactions come in here. */
@ApplicationScoped
public class InteractionConsumer {

    private static final String QUEUE = "survey-service.interactions";

    @Produces
    @Singleton
    QueueBinding queue() {
        return new QueueBinding(QUEUE, List.of(InteractionRecorded.TYPE));
    }

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("interactions") Multi<Message<byte[]>> interactions, OfferSurveys offerSurveys) {
        deliveries.consume(QUEUE, interactions, InteractionRecorded.class, offerSurveys::offer);
    }
}
