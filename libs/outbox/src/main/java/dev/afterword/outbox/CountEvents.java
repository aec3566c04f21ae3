package dev.afterword.outbox;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.messaging.EventTypes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * Counts everything that happened to the business, each once, by the type of the event that tells of it. All types are there
 * from the start, at zero: a rate cannot see the step from nothing to one.
 */
@Singleton
class CountEvents implements ToldEvents {

    private final Map<String, Counter> byType;

    CountEvents(MeterRegistry meters) {
        byType = EventTypes.names().stream().collect(toMap(type -> type, type -> counter(meters, type)));
    }

    @Override
    public void told(List<CloudEvent<? extends EventData>> events) {
        for (var event : events) {
            byType.get(event.type()).increment();
        }
    }

    private static Counter counter(MeterRegistry meters, String type) {
        return Counter.builder("afterword.events.told").tag("type", type)
                .description("Events committed with what they tell of; sum() over pods").register(meters);
    }
}
