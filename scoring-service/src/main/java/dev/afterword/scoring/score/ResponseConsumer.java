package dev.afterword.scoring.score;

import java.time.Duration;

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

    /**
     * A transaction costs much the same for one response as for ten: without company, a service that is half busy spends all
     * its
     * time on the next one or two, and everybody waits for longer.
     */
    private static final Duration APART = Duration.ofMillis(20);

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("responses") Multi<Message<byte[]>> responses, ScoreResponses scoreResponses) {
        deliveries.consume(CoreQueues.RESPONSES.queue(), responses, ResponseRevised.class, APART, scoreResponses::score);
    }
}
