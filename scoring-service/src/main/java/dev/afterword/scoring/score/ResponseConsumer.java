package dev.afterword.scoring.score;

import java.util.List;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.contracts.ResponseRevised;
import dev.afterword.messaging.Deliveries;
import dev.afterword.messaging.QueueBinding;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The broker's way in. */
@ApplicationScoped
class ResponseConsumer {

    private static final String QUEUE = "scoring-service.responses";

    @Produces
    @Singleton
    QueueBinding responses() {
        return new QueueBinding(QUEUE, List.of(ResponseRevised.UPDATED, ResponseRevised.COMPLETED));
    }

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("responses") Multi<Message<byte[]>> responses, ScoreResponses scoreResponses) {
        deliveries.consume(QUEUE, responses, ResponseRevised.class, scoreResponses::score);
    }
}
