package dev.afterword.feedback.firstworkspace;

import static dev.afterword.feedback.firstworkspace.FirstWorkspaceSettings.PREFIX;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The settings as an operator would write them, read by the same mapping. */
final class TestSettings {

    static final String KEY = "fb_sk_0123456789abcdef0123456789abcdef";

    private TestSettings() {
    }

    static Map<String, String> complete() {
        return new HashMap<>(Map.of(
                "name", "Acme",
                "time-zone", "Europe/Berlin",
                "api-key", KEY,
                "touchpoints.checkout.name", "Checkout",
                "touchpoints.checkout.kind", "purchase",
                "touchpoints.checkout.journey-stage", "purchase",
                "touchpoints.checkout.owner-name", "Grace Hopper",
                "touchpoints.checkout.owner-email", "grace@example.org"));
    }

    static FirstWorkspaceSettings of(Map<String, String> settings) {
        var prefixed = settings.entrySet().stream().collect(toMap(entry -> PREFIX + "." + entry.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .withMapping(FirstWorkspaceSettings.class)
                .withSources(new PropertiesConfigSource(prefixed, "test", 100))
                .build()
                .getConfigMapping(FirstWorkspaceSettings.class);
    }
}
