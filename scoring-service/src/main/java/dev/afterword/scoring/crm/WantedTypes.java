package dev.afterword.scoring.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which queue of which workspace wants which types of events. */
final class WantedTypes {

    private final Map<UUID, List<Queue>> queues = new HashMap<>();

    void add(UUID workspace, UUID queue, Collection<String> types) {
        queues.computeIfAbsent(workspace, none -> new ArrayList<>()).add(new Queue(queue, Set.copyOf(types)));
    }

    boolean wants(KeptEvent event) {
        return to(event).findAny().isPresent();
    }

    /** One for each queue of its workspace that wants it. */
    Stream<Delivery> to(KeptEvent event) {
        return queues.getOrDefault(event.workspace(), List.of()).stream().filter(queue -> queue.types.contains(event.type()))
                .map(queue -> new Delivery(queue.id, event.id()));
    }

    /** An event that a queue has yet to get. */
    record Delivery(UUID queue, UUID event) {
    }

    private record Queue(UUID id, Set<String> types) {
    }
}
