package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.afterword.k8s.render.Manifests;

/** KEDA looks at exactly the queues that the service it scales takes from. */
public final class Queues implements Check {

    private final Map<String, Set<String>> byService;

    /** @param byService the queues that each service takes from */
    public Queues(Map<String, Set<String>> byService) {
        this.byService = byService;
    }

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        for (var scaler : manifests.ofKind("ScaledObject")) {
            var watched = each(scaler.at("/spec/triggers")).filter(trigger -> trigger.path("type").asText().equals("rabbitmq"))
                    .map(trigger -> trigger.at("/metadata/queueName").asText()).collect(Collectors.toSet());
            var taken = byService.getOrDefault(scaler.at("/spec/scaleTargetRef/name").asText(), Set.of());
            watched.stream().filter(queue -> !taken.contains(queue))
                    .forEach(queue -> findings
                            .add(titleOf(scaler) + " watches " + queue + ", which its target does not take from"));
            taken.stream().filter(queue -> !watched.contains(queue))
                    .forEach(queue -> findings.add(titleOf(scaler) + " does not watch " + queue));
        }
        return findings;
    }
}
