package dev.afterword.scoring.erasure;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.afterword.contracts.CustomerErased;
import dev.afterword.messaging.CoreQueues;
import dev.afterword.messaging.Deliveries;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Customers who asked to be forgotten come in here. */
@ApplicationScoped
class ErasureConsumer {

    void start(@Observes StartupEvent started, Deliveries deliveries,
            @Channel("erasures") Multi<Message<byte[]>> erasures, EraseCustomers eraseCustomers) {
        deliveries.consume(CoreQueues.SCORING_ERASURES.queue(), erasures, CustomerErased.class, eraseCustomers::erase);
    }
}
