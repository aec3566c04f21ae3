package dev.afterword.devstack.pods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.devstack.server.Ports;
import dev.afterword.devstack.server.ServiceProcess;
import dev.afterword.devstack.server.ServiceProgram;
import dev.afterword.devstack.stack.StackDescription;
import io.vertx.core.Vertx;

/** The three services as pods behind a reverse proxy each, and behind an address inside the cluster. */
public final class Cluster implements AutoCloseable {

    private static final String FEEDBACK = "feedback-api";
    private static final String SHUTDOWN_DELAY = "2S";

    private final Vertx vertx = Vertx.vertx();
    private final List<Deployment> deployments = new ArrayList<>();
    private final StackDescription outside;
    private final Map<String, Integer> addresses = new HashMap<>();

    /** @param programs whose ports are the reverse proxies' */
    public Cluster(List<ServiceProgram> programs, StackDescription outside) {
        this.outside = outside;
        programs.forEach(program -> addresses.put(program.name(), Ports.free()));
        // Asked so often, a key is looked up while feedback-api's pods change, too.
        var settings = Map.of("quarkus.shutdown.delay", SHUTDOWN_DELAY, "afterword.introspection.url",
                url(FEEDBACK) + "/v1/introspect", "afterword.introspection.remember-known", "1S");
        programs.forEach(program -> deployments
                .add(new Deployment(vertx, program, addresses.get(program.name()), settings)));
    }

    /** Two pods of the packaged build of each service, ready. */
    public void startTwoOfEach() throws Exception {
        for (Deployment deployment : deployments) {
            ServiceProcess first = deployment.start(deployment.jar());
            ServiceProcess second = deployment.start(deployment.jar());
            deployment.awaitInRotation(first);
            deployment.awaitInRotation(second);
        }
    }

    public List<Deployment> deployments() {
        return deployments;
    }

    /** As the world reaches it: request by request. */
    public Addresses outside() {
        return new Addresses(outside.feedbackUrl(), outside.surveyUrl(), outside.scoringUrl(), outside.key());
    }

    /** As its neighbours reach it: connection by connection. */
    public Addresses inside() {
        return new Addresses(url(FEEDBACK), url("survey-service"), url("scoring-service"), outside.key());
    }

    private String url(String service) {
        return "http://127.0.0.1:" + addresses.get(service);
    }

    @Override
    public void close() {
        deployments.parallelStream().forEach(Deployment::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
