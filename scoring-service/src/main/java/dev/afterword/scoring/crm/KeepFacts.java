package dev.afterword.scoring.crm;

import java.util.List;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerUnsubscribed;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.outbox.EventCopy;
import dev.afterword.scoring.fact.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps what other services tell, where a queue of the workspace wants it; interactions see {@link KeepInteractions}. */
@ApplicationScoped
class KeepFacts {

    @Produces
    @Singleton
    FactHandler<InteractionSelfRated> selfRated(KeptEventRepository events) {
        return new Keeper<>(InteractionSelfRated.class, events);
    }

    @Produces
    @Singleton
    FactHandler<PromiseSettled> promises(KeptEventRepository events) {
        return new Keeper<>(PromiseSettled.class, events);
    }

    @Produces
    @Singleton
    FactHandler<InvitationScheduled> scheduled(KeptEventRepository events) {
        return new Keeper<>(InvitationScheduled.class, events);
    }

    @Produces
    @Singleton
    FactHandler<InvitationSuppressed> suppressed(KeptEventRepository events) {
        return new Keeper<>(InvitationSuppressed.class, events);
    }

    @Produces
    @Singleton
    FactHandler<InvitationSent> sent(KeptEventRepository events) {
        return new Keeper<>(InvitationSent.class, events);
    }

    @Produces
    @Singleton
    FactHandler<InvitationOpened> opened(KeptEventRepository events) {
        return new Keeper<>(InvitationOpened.class, events);
    }

    @Produces
    @Singleton
    FactHandler<InvitationFailed> failed(KeptEventRepository events) {
        return new Keeper<>(InvitationFailed.class, events);
    }

    @Produces
    @Singleton
    FactHandler<InvitationExpired> expired(KeptEventRepository events) {
        return new Keeper<>(InvitationExpired.class, events);
    }

    @Produces
    @Singleton
    FactHandler<CustomerUnsubscribed> unsubscribed(KeptEventRepository events) {
        return new Keeper<>(CustomerUnsubscribed.class, events);
    }

    private record Keeper<E extends EventData & AboutInteraction<E>>(Class<E> type, KeptEventRepository events)
            implements
                FactHandler<E> {

        @Override
        public void take(List<CloudEvent<E>> facts) {
            events.addWanted(facts.stream().map(EventCopy::of).map(KeptEvent::of).toList());
        }
    }
}
