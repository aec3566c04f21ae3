package dev.afterword.watching;

import io.micrometer.core.instrument.Tags;

/**
 * A gauge that is read on a schedule.
 *
 * @param description what it says, and how to add it up over pods
 */
public record GaugeName(String name, String description, Tags tags) {

    public GaugeName(String name, String description) {
        this(name, description, Tags.empty());
    }
}
