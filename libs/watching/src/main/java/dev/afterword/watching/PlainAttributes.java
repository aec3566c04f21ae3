package dev.afterword.watching;

import java.util.Set;

import io.opentelemetry.api.common.Attributes;

/** The attributes of spans that say nothing of a person and give nobody access. */
final class PlainAttributes {

    private static final Set<String> HARMLESS = Set.of("http.request.method", "http.route", "http.response.status_code",
            "http.request.body.size", "http.response.body.size", "network.protocol.version", "url.scheme", "server.port",
            "error.type", "exception.type", "code.function.name", "code.namespace", "code.function");

    private PlainAttributes() {
    }

    static Attributes of(Attributes attributes) {
        return attributes.toBuilder().removeIf(key -> !isHarmless(key.getKey())).build();
    }

    private static boolean isHarmless(String key) {
        return HARMLESS.contains(key) || key.startsWith("messaging.") || key.startsWith("afterword.");
    }
}
