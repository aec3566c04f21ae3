package dev.afterword.scoring.touchpoint;

import java.util.List;
import java.util.Objects;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.scoring.fact.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers what each touchpoint is called and whose it is. */
@ApplicationScoped
class NoteTouchpoints implements FactHandler<InteractionRecorded> {

    private final TouchpointRepository touchpoints;

    NoteTouchpoints(TouchpointRepository touchpoints) {
        this.touchpoints = touchpoints;
    }

    @Override
    public Class<InteractionRecorded> type() {
        return InteractionRecorded.class;
    }

    @Override
    public void take(List<CloudEvent<InteractionRecorded>> events) {
        var told = events.stream().filter(event -> event.data().interaction() != null)
                .map(event -> new TouchpointRepository.Told(event.workspace(), event.data().interaction().touchpoint(),
                        event.data().recordedAt()))
                .filter(one -> one.touchpoint() != null && one.touchpoint().key() != null)
                .filter(one -> Objects.nonNull(one.at())).toList();
        if (!told.isEmpty()) {
            touchpoints.note(told);
        }
    }
}
