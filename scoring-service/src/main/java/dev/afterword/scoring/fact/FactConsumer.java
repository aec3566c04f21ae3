package dev.afterword.scoring.fact;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Deliveries;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Everything but responses and erasures comes in here. */
@ApplicationScoped
class FactConsumer {

    void start(@Observes StartupEvent started, Deliveries deliveries, @Channel("facts") Multi<Message<byte[]>> facts,
            TakeFacts takeFacts) {
        deliveries.gather(CoreQueues.FACTS, facts, takeFacts::take);
    }
}
