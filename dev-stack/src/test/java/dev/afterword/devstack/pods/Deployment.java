package dev.afterword.devstack.pods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.server.Ports;
import dev.afterword.devstack.server.PrivateFiles;
import dev.afterword.devstack.server.ServiceProcess;
import dev.afterword.devstack.server.ServiceProgram;
import io.vertx.core.Vertx;

/**
 * The pods of one service, started and ended as Kubernetes does by our manifests ({@code maxSurge: 1},
 * {@code maxUnavailable: 0},
 * {@code preStop: sleep}), only with shorter pauses.
 */
public final class Deployment implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    /** How long proxies on other nodes go on sending to a pod that is already told to go. */
    private static final Duration ENDPOINTS_LAG = Duration.ofMillis(800);
    private static final Duration PRE_STOP = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(35);

    private final ServiceProgram program;
    private final Map<String, String> settings;
    private final Endpoints endpoints;
    private final List<ServiceProcess> pods = new CopyOnWriteArrayList<>();
    private int started;

    /**
     * @param port of its address inside the cluster; the program's own port is that of the reverse proxy
     * @param settings of its pods besides those that the program has
     */
    Deployment(Vertx vertx, ServiceProgram program, int port, Map<String, String> settings) {
        this.program = program;
        this.settings = settings;
        endpoints = new Endpoints(vertx);
        ReverseProxy.listen(vertx, program.port(), endpoints);
        ServiceAddress.listen(vertx, port, endpoints);
    }

    /** Starts one more pod of that build; does not wait until it is ready. */
    public ServiceProcess start(Path jar) throws IOException {
        String name = program.name() + "-" + ++started;
        int port = Ports.free();
        var text = new StringBuilder(Files.readString(program.settings()));
        settings.forEach((setting, value) -> text.append(setting).append('=').append(value.replace(":", "\\:")).append('\n'));
        text.append("quarkus.http.port=").append(port).append('\n');
        var pod = ServiceProcess.start(new ServiceProgram(name, jar, port,
                PrivateFiles.write(program.settings().resolveSibling(name + ".properties"), text.toString()),
                program.log().resolveSibling(name + ".log"), program.pidFile().resolveSibling(name + ".pid"),
                program.environment()),
                System.out::println);
        pods.add(pod);
        endpoints.add(port);
        return pod;
    }

    /** Waits until the pod gets requests. */
    public void awaitInRotation(ServiceProcess pod) throws InterruptedException {
        pod.awaitReady(READY_WITHIN);
        await().atMost(READY_WITHIN).until(() -> endpoints.has(pod.port()));
    }

    /** Puts a new pod of the packaged build in the place of each there is, one after the other. */
    public void restart() throws Exception {
        for (ServiceProcess old : List.copyOf(pods)) {
            awaitInRotation(start(program.jar()));
            end(old);
        }
    }

    /** Whoever sends requests hears of a pod's end while the pod already counts down to it. */
    private void end(ServiceProcess pod) {
        var forgotten = CompletableFuture.runAsync(() -> endpoints.remove(pod.port()), after(ENDPOINTS_LAG));
        var ended = CompletableFuture.supplyAsync(() -> pod.stop(GRACE), after(PRE_STOP));
        forgotten.join();
        assertThat(ended.join()).as(pod.name() + " ended by itself").isTrue();
        pods.remove(pod);
    }

    private static java.util.concurrent.Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public String name() {
        return program.name();
    }

    /** The packaged build. */
    public Path jar() {
        return program.jar();
    }

    /** How many requests or connections each pod there has ever been was given. */
    public List<Integer> turns() {
        return endpoints.turns();
    }

    @Override
    public void close() {
        pods.parallelStream().forEach(ServiceProcess::close);
    }
}
