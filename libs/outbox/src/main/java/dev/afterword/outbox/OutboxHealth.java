package dev.afterword.outbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether events leave for the broker in time. A group of its own and no part of readiness: they are safe while they wait, and
 * restarting or avoiding a pod makes none of them leave sooner.
 */
@HealthGroup("outbox")
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final OutboxState state;
    private final OutboxSettings settings;

    OutboxHealth(OutboxState state, OutboxSettings settings) {
        this.state = state;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        double oldest = state.oldestSeconds();
        var response = HealthCheckResponse.named("outbox").status(!(oldest > settings.lateAfter().toSeconds()));
        return (Double.isNaN(oldest) ? response : response.withData("oldest_seconds", (long) oldest)).build();
    }
}
