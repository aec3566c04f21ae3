package dev.afterword.scoring.crm;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.outbox.EventCopy;
import dev.afterword.scoring.erasure.ErasureHeard;
import jakarta.enterprise.context.ApplicationScoped;

/** CRMs have copies of what they heard: they are told whom to forget. That event is kept only until all of them have it. */
@ApplicationScoped
class TellOfErasures implements ErasureHeard {

    private final KeptEventRepository events;

    TellOfErasures(KeptEventRepository events) {
        this.events = events;
    }

    @Override
    public void heard(List<CloudEvent<CustomerErased>> erasures) {
        events.addWanted(erasures.stream().map(EventCopy::of).map(KeptEvent::of).toList());
    }
}
