package dev.afterword.survey.trigger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.messaging.WireJson;
import dev.afterword.survey.trigger.domain.Channel;
import dev.afterword.survey.trigger.domain.Sampling;
import dev.afterword.survey.trigger.domain.Selection;
import dev.afterword.survey.trigger.domain.Timing;
import dev.afterword.survey.trigger.domain.Trigger;

/**
 * A trigger as the API shows it and the database keeps it. A PUT takes it back as it is.
 *
 * @param delay an ISO 8601 duration, or {@code next_business_morning}
 * @param delayFrom {@code interaction promise}
 */
record TriggerJson(String key, int priority, List<String> touchpoints, List<String> kinds, List<String> journeyStages,
        List<String> segments, Map<String, List<String>> properties, Boolean promised, String survey, List<String> channels,
        String delay, String delayFrom, double samplingRate) {

    static final String NEXT_BUSINESS_MORNING = "next_business_morning";
    static final String FROM_INTERACTION = "interaction";
    static final String FROM_PROMISE = "promise";

    static TriggerJson of(Trigger trigger) {
        var selection = trigger.selection();
        var properties = new TreeMap<String, List<String>>();
        selection.properties().forEach((name, values) -> properties.put(name, sorted(values)));
        return new TriggerJson(trigger.key(), trigger.priority(), sorted(selection.touchpoints()), sorted(selection.kinds()),
                sorted(selection.stages()), sorted(selection.segments()), properties, selection.promised(), trigger.survey(),
                trigger.channels().stream().map(Channel::wireName).toList(), delay(trigger.timing()),
                delayFrom(trigger.timing()), trigger.sampling().rate());
    }

    /** Read from the text that {@link #text} made. */
    static Trigger trigger(String text) {
        try {
            return WireJson.mapper().readValue(text, TriggerJson.class).toTrigger();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trigger can't be read back", e);
        }
    }

    static String text(Trigger trigger) {
        try {
            return WireJson.mapper().writeValueAsString(of(trigger));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trigger is always JSON", e);
        }
    }

    static String delay(Timing timing) {
        if (timing instanceof Timing.After after) {
            return after.delay().toString();
        }
        return timing instanceof Timing.AfterPromise after ? after.delay().toString() : NEXT_BUSINESS_MORNING;
    }

    static String delayFrom(Timing timing) {
        return timing instanceof Timing.AfterPromise ? FROM_PROMISE : FROM_INTERACTION;
    }

    static Timing timing(String delay, String from) {
        if (delay.equals(NEXT_BUSINESS_MORNING)) {
            return new Timing.NextBusinessMorning();
        }
        var duration = Duration.parse(delay);
        return from.equals(FROM_PROMISE) ? new Timing.AfterPromise(duration) : new Timing.After(duration);
    }

    private Trigger toTrigger() {
        var allowed = new TreeMap<String, Set<String>>();
        properties.forEach((name, values) -> allowed.put(name, Set.copyOf(values)));
        return new Trigger(key, priority,
                new Selection(Set.copyOf(touchpoints), Set.copyOf(kinds), Set.copyOf(journeyStages), Set.copyOf(segments),
                        allowed, promised),
                survey, channels.stream().map(name -> Channel.named(name).orElseThrow()).toList(), timing(delay, delayFrom),
                new Sampling(samplingRate));
    }

    private static List<String> sorted(Set<String> items) {
        return List.copyOf(new TreeSet<>(items));
    }
}
