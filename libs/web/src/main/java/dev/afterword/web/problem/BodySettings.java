package dev.afterword.web.problem;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long bodies may be. {@code quarkus.http.limits.max-body-size} has to allow the longest of them. */
@ConfigMapping(prefix = "afterword.web.body")
public interface BodySettings {

    /** Longest body of a request. */
    @WithDefault("64K")
    MemorySize max();

    /**
     * How many bytes of bodies this process holds at a time, each from its arrival to its answer. What finds no room is
     * answered 503; bodies of more than 4 KiB find room in half of it, so that long ones never keep out the short ones.
     */
    @WithDefault("16M")
    MemorySize held();

    /** How long sending a body of more than 4 KiB may take before the connection is closed. */
    @WithDefault("30s")
    Duration within();

    /**
     * Paths that take longer ones. Who may not send there should be turned away by {@code quarkus.http.auth.permission},
     * unread.
     */
    Map<String, Large> large();

    interface Large {

        /** Longest body. */
        MemorySize max();

        /** What the caller's key must allow; who has none that does is turned away unread. */
        String scope();

        /** How many such requests this process holds in memory at a time; the next is answered 503. */
        @WithDefault("4")
        int atOnce();

        /** How long sending the body may take before the connection is closed, so that nobody keeps a place for ever. */
        @WithDefault("30s")
        Duration within();
    }
}
