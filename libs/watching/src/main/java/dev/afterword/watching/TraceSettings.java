package dev.afterword.watching;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where traces go, and how many. */
@ConfigMapping(prefix = "afterword.traces")
public interface TraceSettings {

    /** Where spans are sent to, as OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. Without it none are. */
    Optional<URI> endpoint();

    /** What the collector wants to see with them, such as {@code authorization}. */
    Map<String, String> headers();

    /** The share of interactions that are traced, 0 to 1; who sends a {@code traceparent} decides for theirs. */
    @WithDefault("0.1")
    double share();
}
