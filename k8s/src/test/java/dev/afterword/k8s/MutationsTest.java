package dev.afterword.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.afterword.k8s.render.Manifests;
import dev.afterword.k8s.render.Overlay;

/** Each rule must be able to fail: what a hand may slip on is done to the production manifests, and somebody must notice. */
class MutationsTest {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("a field that does not exist", Checks.SCHEMAS, in("Deployment", "feedback-api",
                        at("/spec", spec -> spec.put("replicaz", 3)))),
                slip("a misspelled field deep inside", Checks.SCHEMAS, in("Deployment", "feedback-api",
                        at(CONTAINER, container -> container.set("readynessProbe", container.remove("readinessProbe"))))),
                slip("a text for a number", Checks.SCHEMAS, in("Service", "feedback-api",
                        at("/spec/ports/0", port -> port.put("port", "eighty")))),
                slip("an unknown field of a custom resource", Checks.SCHEMAS, in("Cluster", "postgres",
                        at("/spec", spec -> spec.put("instance", 3)))),
                slip("a wrong value in a custom resource", Checks.SCHEMAS, in("ScheduledBackup", "postgres",
                        at("/spec", spec -> spec.put("method", "hope")))),
                slip("a kind that nobody knows", Checks.SCHEMAS, in("ScaledObject", "survey-service",
                        at("", object -> object.put("kind", "ScaleObject")))),

                slip("a root user", Checks.POD_SECURITY, in("Deployment", "survey-service",
                        at(POD + "/securityContext", security -> security.put("runAsNonRoot", false)))),
                slip("a writable root file system", Checks.POD_SECURITY, in("Deployment", "survey-service",
                        at(CONTAINER + "/securityContext", security -> security.remove("readOnlyRootFilesystem")))),
                slip("a capability kept", Checks.POD_SECURITY, in("Deployment", "survey-service",
                        at(CONTAINER + "/securityContext/capabilities", kept -> kept.putArray("add").add("NET_ADMIN")))),
                slip("capabilities not dropped", Checks.POD_SECURITY, in("Deployment", "survey-service",
                        at(CONTAINER + "/securityContext", security -> security.remove("capabilities")))),
                slip("privileges to gain", Checks.POD_SECURITY, in("Deployment", "survey-service",
                        at(CONTAINER + "/securityContext", security -> security.remove("allowPrivilegeEscalation")))),
                slip("no seccomp profile", Checks.POD_SECURITY, in("Deployment", "scoring-service",
                        at(POD + "/securityContext", security -> security.remove("seccompProfile")))),
                slip("a service account token", Checks.POD_SECURITY, in("Deployment", "scoring-service",
                        at(POD, pod -> pod.remove("automountServiceAccountToken")))),
                slip("a namespace that lets anything run", Checks.POD_SECURITY, in("Namespace", "afterword",
                        at("/metadata", metadata -> metadata.remove("labels")))),

                slip("no readiness probe", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(CONTAINER, container -> container.remove("readinessProbe")))),
                slip("a liveness probe that asks for the database", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(CONTAINER + "/livenessProbe/httpGet", probe -> probe.put("path", "/q/health/ready")))),
                slip("no memory limit", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(CONTAINER + "/resources/limits", limits -> limits.remove("memory")))),
                slip("no CPU request", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(CONTAINER + "/resources/requests", requests -> requests.remove("cpu")))),
                slip("an image that changes by itself", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(CONTAINER,
                                container -> container.put("image", "registry.example.com/afterword/feedback-api:latest")))),
                slip("no pause before the end", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(CONTAINER, container -> container.remove("lifecycle")))),
                slip("too little time to end", Checks.RUNNING, in("Deployment", "feedback-api",
                        at(POD, pod -> pod.put("terminationGracePeriodSeconds", 15)))),
                slip("a pod taken away too early", Checks.RUNNING, in("Deployment", "feedback-api",
                        at("/spec/strategy/rollingUpdate", rolling -> rolling.put("maxUnavailable", 1)))),

                slip("a label of the pods", Checks.SELECTORS, in("Deployment", "survey-service",
                        at("/spec/template/metadata/labels", labels -> labels.put("app.kubernetes.io/name", "survey")))),
                slip("a label that a Service selects", Checks.SELECTORS, in("Service", "survey-service",
                        at("/spec/selector", selector -> selector.put("app.kubernetes.io/name", "survey")))),
                slip("the port that a Service sends to", Checks.SELECTORS, in("Service", "survey-service",
                        at("/spec/ports/0", port -> port.put("targetPort", "https")))),
                slip("the name of a container's port", Checks.SELECTORS, in("Deployment", "survey-service",
                        at(CONTAINER + "/ports/0", port -> port.put("name", "web")))),
                slip("the port that is scraped", Checks.SELECTORS, in("PodMonitor", "survey-service",
                        at("/spec/podMetricsEndpoints/0", endpoint -> endpoint.put("port", "metrics")))),
                slip("the pods of a disruption budget", Checks.SELECTORS, in("PodDisruptionBudget", "survey-service",
                        at("/spec/selector/matchLabels", labels -> labels.put("app.kubernetes.io/name", "survey")))),
                slip("the pods of a network policy", Checks.SELECTORS, in("NetworkPolicy", "broker-serves",
                        at("/spec/podSelector/matchLabels", labels -> labels.put("afterword.dev/role", "brokers")))),
                slip("the pods that are spread", Checks.SELECTORS, in("Deployment", "survey-service",
                        at(POD + "/topologySpreadConstraints/0/labelSelector/matchLabels",
                                labels -> labels.put("app.kubernetes.io/name", "survey")))),

                slip("a key of a Secret", Checks.REFERENCES, in("Deployment", "scoring-service",
                        at(CONTAINER + "/env/0/valueFrom/secretKeyRef", ref -> ref.put("key", "user")))),
                slip("the name of a ConfigMap", Checks.REFERENCES, in("Deployment", "scoring-service",
                        at(CONTAINER + "/envFrom/0/configMapRef", ref -> ref.put("name", "scoring")))),
                slip("the name of a Secret", Checks.REFERENCES, in("Deployment", "feedback-api",
                        at(CONTAINER + "/envFrom/1/secretRef", ref -> ref.put("name", "links")))),
                slip("a service account", Checks.REFERENCES, in("Deployment", "scoring-service",
                        at(POD, pod -> pod.put("serviceAccountName", "scoring")))),
                slip("the port of a probe", Checks.REFERENCES, in("Deployment", "scoring-service",
                        at(CONTAINER + "/startupProbe/httpGet", probe -> probe.put("port", "health")))),
                slip("a volume", Checks.REFERENCES, in("Deployment", "scoring-service",
                        at(POD + "/volumes/0", volume -> volume.put("name", "temp")))),
                slip("the file of a Secret", Checks.REFERENCES, in("Deployment", "scoring-service",
                        at(POD + "/volumes/1/secret/items/0", item -> item.put("key", "root.crt")))),
                slip("what is scaled", Checks.REFERENCES, in("ScaledObject", "scoring-service",
                        at("/spec/scaleTargetRef", target -> target.put("name", "scoring")))),
                slip("how KEDA logs in", Checks.REFERENCES, in("TriggerAuthentication", "rabbitmq",
                        at("/spec/secretTargetRef/0", ref -> ref.put("key", "uri")))),
                slip("the Service behind an Ingress", Checks.REFERENCES, in("Ingress", "feedback-api",
                        at("/spec/rules/0/http/paths/0/backend/service", service -> service.put("name", "feedback")))),
                slip("the owner of a database", Checks.REFERENCES, in("Database", "feedback-api",
                        at("/spec", spec -> spec.put("owner", "feedback")))),
                slip("the cluster that is backed up", Checks.REFERENCES, in("ScheduledBackup", "postgres",
                        at("/spec/cluster", cluster -> cluster.put("name", "pg")))),

                slip("a database at another address", Checks.ADDRESSES, setting("feedback-api",
                        data -> data.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/feedback_api"))),
                slip("a broker at another address", Checks.ADDRESSES, setting("scoring-service",
                        data -> data.put("AFTERWORD_RABBITMQ_HOST", "broker"))),
                slip("the wrong port of feedback-api", Checks.ADDRESSES, setting("scoring-service",
                        data -> data.put("AFTERWORD_INTROSPECTION_URL", "http://feedback-api:8080/v1/introspect"))),
                slip("a public address that nothing serves", Checks.ADDRESSES, setting("feedback-api",
                        data -> data.put("AFTERWORD_SURVEY_BASE_URL", "https://surveys.example.com"))),
                slip("a collector next door whom no policy lets us reach", Checks.ADDRESSES, setting("feedback-api",
                        data -> data.put("AFTERWORD_TRACES_ENDPOINT", "http://collector.tracing:4318/v1/traces"))),
                slip("metrics shown to the world", Checks.ADDRESSES, in("Ingress", "feedback-api",
                        at("/spec/rules/0/http/paths/0", path -> path.put("path", "/")))),

                slip("two autoscalers for one Deployment", Checks.AUTOSCALERS, in("ScaledObject", "survey-service",
                        at("/spec/scaleTargetRef", target -> target.put("name", "feedback-api")))),
                slip("replicas that an autoscaler owns", Checks.AUTOSCALERS, in("Deployment", "feedback-api",
                        at("/spec", spec -> spec.put("replicas", 2)))),
                slip("a single pod", Checks.AUTOSCALERS, in("HorizontalPodAutoscaler", "feedback-api",
                        at("/spec", spec -> spec.put("minReplicas", 1)))),
                slip("a single pod of those that KEDA scales", Checks.AUTOSCALERS, in("ScaledObject", "survey-service",
                        at("/spec", spec -> spec.put("minReplicaCount", 0)))),

                slip("a policy that lets everybody in", Checks.ARROWS, in("NetworkPolicy", "database-serves",
                        at("/spec/ingress/0", rule -> rule.remove("from")))),
                slip("a policy for every port", Checks.ARROWS, in("NetworkPolicy", "services-use-servers",
                        at("/spec/egress/1", rule -> rule.remove("ports")))),
                slip("no default", Checks.ARROWS, in("NetworkPolicy", "default-deny",
                        at("/spec", spec -> spec.putArray("policyTypes").add("Ingress")))),
                slip("a port too few", Checks.ARROWS, in("NetworkPolicy", "broker-serves",
                        at("/spec/ingress/0/ports/0", port -> port.put("port", 5671)))),
                slip("a label that policies go by", Checks.ARROWS, in("Deployment", "scoring-service",
                        at("/spec/template/metadata/labels", labels -> labels.remove("app.kubernetes.io/part-of")))),

                slip("a queue that nobody declares", Checks.QUEUES, in("ScaledObject", "scoring-service",
                        at("/spec/triggers/1/metadata", queue -> queue.put("queueName", "scoring-service.answers")))),
                slip("a queue that is not watched", Checks.QUEUES, in("ScaledObject", "scoring-service",
                        object -> ((ArrayNode) object.at("/spec/triggers")).remove(1))),

                slip("a misspelled variable", Checks.ENVIRONMENT, setting("feedback-api",
                        data -> data.set("AFTERWORD_PUBLIC_BASEURL", data.remove("AFTERWORD_PUBLIC_BASE_URL")))),
                slip("a variable of Quarkus that is not there", Checks.ENVIRONMENT, setting("feedback-api",
                        data -> data.put("QUARKUS_DATASOURCE_URL", "jdbc:postgresql://postgres-rw:5432/feedback_api"))),
                slip("a variable that is fixed at build time", Checks.ENVIRONMENT, setting("feedback-api",
                        data -> data.put("QUARKUS_DATASOURCE_DB_KIND", "postgresql"))),
                slip("a variable too few", Checks.ENVIRONMENT, setting("survey-service",
                        data -> data.remove("AFTERWORD_SURVEY_BASE_URL"))),
                slip("no password", Checks.ENVIRONMENT, in("Deployment", "scoring-service",
                        object -> ((ArrayNode) object.at(CONTAINER + "/env")).remove(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void somebody_notices(String slip, Checks check, Consumer<Manifests> mutation) {
        var manifests = check == Checks.SCHEMAS ? Overlay.PROD.sent() : Overlay.PROD.applied();
        var before = manifests.copy();

        mutation.accept(manifests);

        assertThat(manifests).as("the mutation changes something").isNotEqualTo(before);
        assertThat(check.of(Overlay.PROD).findings(manifests)).isNotEmpty();
    }

    private static Arguments slip(String name, Checks check, Consumer<Manifests> mutation) {
        return arguments(name, check, mutation);
    }

    private static Consumer<Manifests> in(String kind, String name, Consumer<ObjectNode> mutation) {
        return manifests -> mutation.accept(manifests.one(kind, name));
    }

    private static Consumer<ObjectNode> at(String pointer, Consumer<ObjectNode> mutation) {
        return object -> mutation.accept((ObjectNode) object.at(pointer));
    }

    /** The names of ConfigMaps end with a hash of what is in them. */
    private static Consumer<Manifests> setting(String service, Consumer<ObjectNode> mutation) {
        return manifests -> manifests.ofKind("ConfigMap").stream()
                .filter(map -> Manifests.nameOf(map).startsWith(service + "-"))
                .forEach(map -> mutation.accept((ObjectNode) map.path("data")));
    }
}
