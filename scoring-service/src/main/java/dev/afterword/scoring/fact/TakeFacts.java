package dev.afterword.scoring.fact;

import java.util.List;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.erasure.ForgottenCustomers;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hands each event to the features that want its kind. */
@ApplicationScoped
public class TakeFacts {

    private final List<FactHandler<?>> handlers;
    private final List<AfterFacts> last;
    private final ForgottenCustomers forgottenCustomers;

    TakeFacts(@All List<FactHandler<?>> handlers, @All List<AfterFacts> last, ForgottenCustomers forgottenCustomers) {
        this.handlers = handlers;
        this.last = last;
        this.forgottenCustomers = forgottenCustomers;
    }

    /**
     * Takes in a batch in one transaction, all or nothing.
     *
     * @throws IllegalArgumentException with the reason, when an event can never be taken in
     */
    @Transactional
    public void take(List<CloudEvent<EventData>> events) {
        var stripped = strip(events);
        handlers.forEach(handler -> handOver(handler, stripped));
        last.forEach(handler -> handler.take(stripped));
    }

    private static <E extends EventData & AboutInteraction<E>> void handOver(FactHandler<E> handler,
            List<CloudEvent<EventData>> events) {
        List<CloudEvent<E>> wanted = events.stream()
                .filter(event -> handler.type().isInstance(event.data()))
                .map(event -> event.with(handler.type().cast(event.data())))
                .toList();
        if (!wanted.isEmpty()) {
            handler.take(wanted);
        }
    }

    /** Every kind of event in this queue is about an interaction; the type of a list of several kinds cannot say so. */
    @SuppressWarnings("unchecked")
    private <E extends EventData & AboutInteraction<E>> List<CloudEvent<EventData>> strip(
            List<CloudEvent<EventData>> events) {
        var about = (List<CloudEvent<E>>) (List<?>) events;
        var forgotten = forgottenCustomers.among(about);
        return (List<CloudEvent<EventData>>) (List<?>) about.stream().map(forgotten::strip).toList();
    }
}
