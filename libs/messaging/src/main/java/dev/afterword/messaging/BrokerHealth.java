package dev.afterword.messaging;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether this pod reaches the broker. A group of its own and no part of readiness: without the broker, everything is still
 * taken in and kept.
 */
@HealthGroup("broker")
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private final QueueDepths depths;

    BrokerHealth(QueueDepths depths) {
        this.depths = depths;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker").status(!depths.isEnabled() || depths.isConnected()).build();
    }
}
