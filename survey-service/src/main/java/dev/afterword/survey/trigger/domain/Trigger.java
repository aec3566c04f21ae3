package dev.afterword.survey.trigger.domain;

import java.util.Comparator;
import java.util.List;

/**
 * Which interactions are followed by which survey, and how.
 *
 * @param key unique among the triggers of a workspace
 * @param priority the lower, the earlier it is looked at; those alike in the order of their keys
 * @param selection which interactions
 * @param survey key of the survey to ask
 * @param channels the ways to offer it, the most wanted first
 * @param timing when
 * @param sampling which share of them
 */
public record Trigger(String key, int priority, Selection selection, String survey, List<Channel> channels, Timing timing,
        Sampling sampling) {

    /** The order in which triggers are looked at. */
    public static final Comparator<Trigger> ORDER = Comparator.comparingInt(Trigger::priority).thenComparing(Trigger::key);

    public Trigger {
        channels = List.copyOf(channels);
    }
}
