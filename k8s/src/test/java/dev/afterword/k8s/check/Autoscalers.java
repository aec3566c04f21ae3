package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.nameOf;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import dev.afterword.k8s.render.Manifests;

/** Nobody's number of pods is set by two, and nobody's is set by none where there is more than one. */
public final class Autoscalers implements Check {

    private final boolean everyDeployment;

    /** @param everyDeployment whether each Deployment needs an autoscaler and a disruption budget */
    public Autoscalers(boolean everyDeployment) {
        this.everyDeployment = everyDeployment;
    }

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        var scalers = new HashMap<String, String>();
        for (var scaler : manifests.ofKind("HorizontalPodAutoscaler", "ScaledObject")) {
            String target = scaler.at("/spec/scaleTargetRef/name").asText();
            String other = scalers.put(target, titleOf(scaler));
            if (other != null) {
                findings.add(titleOf(scaler) + " and " + other + " both scale " + target);
            }
            int least = scaler.path("spec").path(scaler.path("kind").asText().equals("ScaledObject")
                    ? "minReplicaCount"
                    : "minReplicas").asInt();
            if (least < 2) {
                findings.add(titleOf(scaler) + " lets a single pod carry everything");
            }
        }
        for (var deployment : manifests.ofKind("Deployment")) {
            boolean scaled = scalers.containsKey(nameOf(deployment));
            if (scaled && deployment.path("spec").has("replicas")) {
                findings.add(titleOf(deployment) + " sets the replicas that " + scalers.get(nameOf(deployment)) + " owns");
            }
            if (everyDeployment && !scaled) {
                findings.add(titleOf(deployment) + " is scaled by nobody");
            }
            var labels = Labels.of(deployment.at("/spec/template/metadata/labels"));
            long budgets = manifests.ofKind("PodDisruptionBudget").stream()
                    .filter(budget -> labels.matches(budget.at("/spec/selector"))).count();
            if (everyDeployment && budgets != 1) {
                findings.add(titleOf(deployment) + " has " + budgets + " disruption budgets");
            }
        }
        return findings;
    }
}
