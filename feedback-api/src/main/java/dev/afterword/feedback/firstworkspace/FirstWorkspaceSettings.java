package dev.afterword.feedback.firstworkspace;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the first workspace is made of, once, when there is none yet. Optional, so that we can say what is missing. */
@ConfigMapping(prefix = FirstWorkspaceSettings.PREFIX)
public interface FirstWorkspaceSettings {

    String PREFIX = "afterword.first-workspace";

    /** The company's name as its customers know it. */
    Optional<String> name();

    /** IANA name, for example {@code Europe/Berlin}. */
    Optional<String> timeZone();

    /** A secret key with every scope; stored as its SHA-256 only. */
    Optional<String> apiKey();

    /** By key. */
    Map<String, FirstTouchpoint> touchpoints();

    /** One touchpoint; every part is needed. */
    interface FirstTouchpoint {

        Optional<String> name();

        Optional<String> kind();

        Optional<String> journeyStage();

        Optional<String> ownerName();

        Optional<String> ownerEmail();
    }

    /** Whether the operator asks for no workspace. Touchpoints alone ask for none. */
    default boolean isAbsent() {
        return name().isEmpty() && timeZone().isEmpty() && apiKey().isEmpty();
    }
}
