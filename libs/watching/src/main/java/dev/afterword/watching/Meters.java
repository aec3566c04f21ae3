package dev.afterword.watching;

import java.time.Duration;
import java.util.stream.DoubleStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What all metrics have in common. */
class Meters {

    private static final String REQUESTS = "http.server.requests";

    private static final double[] REQUEST_NANOS = DoubleStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .map(millis -> millis * Duration.ofMillis(1).toNanos()).toArray();

    /** Who tells it: three services have the same metrics, and what scrapes them names them in its own way. */
    @Produces
    @Singleton
    MeterFilter application(@ConfigProperty(name = "quarkus.application.name") String name) {
        return MeterFilter.commonTags(Tags.of("application", name));
    }

    /** In buckets, which can be added up over pods. */
    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder().serviceLevelObjectives(REQUEST_NANOS).build().merge(config)
                        : config;
            }
        };
    }
}
