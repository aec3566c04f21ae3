package dev.afterword.watching;

import java.net.URI;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which spans are recorded and where they go. Our own exporter, since Quarkus's cannot be made to leave out what may be
 * personal. With no place to go none is recorded, but every request still has its trace id, in its log lines and its events.
 */
class Tracing {

    @Produces
    @Singleton
    Sampler sampler(TraceSettings settings) {
        return settings.endpoint().isEmpty() ? Sampler.alwaysOff()
                : Sampler.parentBased(Sampler.traceIdRatioBased(settings.share()));
    }

    @Produces
    @Singleton
    SpanProcessor export(TraceSettings settings) {
        return settings.endpoint().map(endpoint -> to(endpoint, settings)).orElseGet(SpanProcessor::composite);
    }

    private static SpanProcessor to(URI endpoint, TraceSettings settings) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString());
        settings.headers().forEach(exporter::addHeader);
        return BatchSpanProcessor.builder(new PlainSpans(exporter.build())).build();
    }
}
