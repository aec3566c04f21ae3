package dev.afterword.scoring.score;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.contracts.ResponseRevised;
import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Deliveries;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The broker's way in. */
@ApplicationScoped
class ResponseConsumer {

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("responses") Multi<Message<byte[]>> responses, ScoreResponses scoreResponses) {
        deliveries.consume(CoreQueues.RESPONSES.queue(), responses, ResponseRevised.class, scoreResponses::score);
    }
}
