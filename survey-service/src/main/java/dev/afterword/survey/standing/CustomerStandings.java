package dev.afterword.survey.standing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.survey.survey.domain.Situation;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up what customers are to the business: one query per workspace, however many interactions there are. */
@ApplicationScoped
public class CustomerStandings {

    private final StandingRepository standings;

    CustomerStandings(StandingRepository standings) {
        this.standings = standings;
    }

    public Known of(List<CloudEvent<InteractionRecorded>> events) {
        var refs = new HashMap<UUID, Set<String>>();
        for (var event : events) {
            if (event.data().interaction().customerRef() != null) {
                refs.computeIfAbsent(event.workspace(), workspace -> new HashSet<>())
                        .add(event.data().interaction().customerRef());
            }
        }
        var known = new HashMap<UUID, Map<String, String>>();
        refs.forEach((workspace, customers) -> known.put(workspace, standings.find(workspace, customers)));
        return new Known(known);
    }

    /** What some customers are to the business. */
    public record Known(Map<UUID, Map<String, String>> byWorkspace) {

        /** @param customerRef {@code null} for somebody whom nobody knows */
        public String of(UUID workspace, String customerRef) {
            return customerRef == null ? Situation.UNKNOWN
                    : byWorkspace.getOrDefault(workspace, Map.of()).getOrDefault(customerRef, Situation.UNKNOWN);
        }
    }
}
