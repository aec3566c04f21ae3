package dev.afterword.devstack.watching;

import java.util.HexFormat;
import java.util.List;

import com.google.protobuf.ByteString;

import io.opentelemetry.proto.trace.v1.Span;

/**
 * A span as a collector got it.
 *
 * @param parent empty for the root
 * @param links trace ids
 * @param text everything in it, as text
 */
public record TracedSpan(String service, String name, String trace, String id, String parent, List<String> links, String text) {

    static TracedSpan of(String service, Span span) {
        return new TracedSpan(service, span.getName(), hex(span.getTraceId()), hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getLinksList().stream().map(link -> hex(link.getTraceId())).toList(), span.toString());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
