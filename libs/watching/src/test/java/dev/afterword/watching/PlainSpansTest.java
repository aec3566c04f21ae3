package dev.afterword.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

class PlainSpansTest {

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new PlainSpans(exported))).build().get("test");

    @Test
    void paths_queries_and_addresses_stay_here_while_the_route_and_the_workspace_pass() {
        tracer.spanBuilder("GET /s/{link}").setAttribute("url.path", "/s/secret-link").setAttribute("url.query", "nps=9")
                .setAttribute("client.address", "203.0.113.7").setAttribute("user_agent.original", "Zoë's phone")
                .setAttribute("http.route", "/s/{link}").setAttribute("afterword.workspace", "w-1")
                .setAttribute("messaging.system", "rabbitmq").startSpan().end();
        var span = exported.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("GET /s/{link}");
        assertThat(span.getAttributes().asMap()).isEqualTo(Map.of(AttributeKey.stringKey("http.route"), "/s/{link}",
                AttributeKey.stringKey("afterword.workspace"), "w-1", AttributeKey.stringKey("messaging.system"), "rabbitmq"));
        assertThat(span.getTotalAttributeCount()).isEqualTo(3);
    }

    @Test
    void of_an_exception_its_kind_passes_and_not_its_words() {
        var span = tracer.spanBuilder("process").startSpan();
        span.recordException(new IllegalArgumentException("zoe@example.org is no address"));
        span.setStatus(StatusCode.ERROR, "zoe@example.org is no address");
        span.end();
        var plain = exported.getFinishedSpanItems().get(0);
        assertThat(plain.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(plain.getStatus().getDescription()).isEmpty();
        assertThat(plain.getEvents()).singleElement().satisfies(event -> assertThat(event.getAttributes())
                .isEqualTo(Attributes.of(AttributeKey.stringKey("exception.type"), "java.lang.IllegalArgumentException")));
    }
}
