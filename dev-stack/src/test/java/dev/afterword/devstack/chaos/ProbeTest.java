package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {

    @ParameterizedTest
    @ValueSource(strings = { "feedback-api", "survey-service", "scoring-service" })
    void services_are_asked_with_the_limits_that_they_are_shipped_with(String service) throws IOException {
        String manifest = Files.readString(Path.of("../k8s/base", service + ".yaml"));
        assertThat(limit("readinessProbe", manifest)).isEqualTo(Probe.READY_WITHIN);
        assertThat(limit("livenessProbe", manifest)).isEqualTo(Probe.LIVE_WITHIN);
    }

    private static Duration limit(String probe, String manifest) {
        var limit = Pattern.compile(probe + ":.*?timeoutSeconds: (\\d+)", Pattern.DOTALL).matcher(manifest);
        assertThat(limit.find()).as(probe).isTrue();
        return Duration.ofSeconds(Long.parseLong(limit.group(1)));
    }
}
