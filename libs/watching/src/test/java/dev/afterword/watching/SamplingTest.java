package dev.afterword.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class SamplingTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Sampling sampling = new Sampling(meters, Optional.of(Duration.ofMillis(10)));

    @AfterEach
    void stop() {
        sampling.stop(null);
    }

    @Test
    void a_scrape_reads_what_the_schedule_has_read_and_asks_nothing_itself() {
        var asked = new AtomicInteger();
        sampling.add(List.of(new GaugeName("depth", "d"), new GaugeName("age", "a")),
                () -> new double[] { asked.incrementAndGet(), 7 });
        assertThat(value("depth")).isNaN();
        assertThat(asked).hasValue(0);
        sampling.start(null);
        await().untilAsserted(() -> assertThat(value("age")).isEqualTo(7));
        assertThat(value("depth")).isPositive();
    }

    @Test
    void what_cannot_be_read_is_not_a_number_and_holds_up_no_other_gauge() {
        var broken = new AtomicInteger();
        sampling.add(List.of(new GaugeName("broken", "b")), () -> {
            if (broken.getAndIncrement() > 0) {
                throw new IOException("no connection");
            }
            return new double[] { 1 };
        });
        sampling.add(List.of(new GaugeName("whole", "w")), () -> new double[] { broken.get() });
        sampling.start(null);
        await().untilAsserted(() -> assertThat(value("whole")).isGreaterThan(1));
        assertThat(value("broken")).isNaN();
    }

    private double value(String gauge) {
        return meters.get(gauge).gauge().value();
    }
}
