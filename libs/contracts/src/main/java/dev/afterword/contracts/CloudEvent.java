package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvent 1.0 in structured JSON mode: the body of every message on {@link Exchanges#EVENTS}.
 *
 * @param specversion always {@code 1.0}
 * @param id tells a repeated delivery from a second event; UUIDv7
 * @param source {@code /afterword/<service>}
 * @param type also the routing key, for example {@code interaction.recorded.v1}
 * @param subject the id of the thing the event speaks of
 * @param time when it happened
 * @param workspace whose event it is (extension attribute)
 * @param traceparent W3C trace context of the cause (extension attribute); {@code null} when there is none
 * @param datacontenttype always {@code application/json}
 * @param data what happened
 */
public record CloudEvent<T extends EventData>(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        UUID workspace,
        String traceparent,
        String datacontenttype,
        T data) {

    public static final String SPEC_VERSION = "1.0";
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    public static <T extends EventData> CloudEvent<T> of(
            UUID id, String source, Instant time, UUID workspace, String traceparent, T data) {
        return new CloudEvent<>(SPEC_VERSION, id, source, data.type(), data.subject().toString(), time, workspace,
                traceparent, "application/json", data);
    }

    /** The same envelope around other data of the same type. */
    public <D extends EventData> CloudEvent<D> with(D other) {
        return new CloudEvent<>(specversion, id, source, type, subject, time, workspace, traceparent, datacontenttype, other);
    }

    /** The same event, with another cause: what follows from it belongs below that. */
    public CloudEvent<T> causedBy(String cause) {
        return new CloudEvent<>(specversion, id, source, type, subject, time, workspace, cause, datacontenttype, data);
    }
}
