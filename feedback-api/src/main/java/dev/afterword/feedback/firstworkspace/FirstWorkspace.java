package dev.afterword.feedback.firstworkspace;

import static dev.afterword.feedback.firstworkspace.FirstWorkspaceSettings.PREFIX;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.afterword.feedback.firstworkspace.FirstWorkspaceSettings.FirstTouchpoint;
import dev.afterword.feedback.person.domain.Plausible;
import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.touchpoint.domain.TouchpointKey;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;

/**
 * The settings of the first workspace, checked.
 *
 * @param apiKey the key itself; must not be logged
 */
record FirstWorkspace(String name, String timeZone, String apiKey, List<Touchpoint> touchpoints) {

    /** Stricter than for keys that are generated: this one was chosen by a person. */
    private static final Pattern KEY = Pattern.compile("fb_sk_[A-Za-z0-9_-]{32,128}");

    /**
     * @throws WrongSettings naming every setting that is missing or wrong, and what it must be
     */
    static FirstWorkspace of(FirstWorkspaceSettings settings) {
        var check = new Check();
        var workspace = new FirstWorkspace(
                check.text(PREFIX + ".name", settings.name(), name -> name.length() <= 200,
                        "must be the company's name, 200 characters at most"),
                check.text(PREFIX + ".time-zone", settings.timeZone(), Plausible::timeZone,
                        "must be an IANA time zone such as Europe/Berlin"),
                check.text(PREFIX + ".api-key", settings.apiKey(), key -> KEY.matcher(key).matches(),
                        "must be fb_sk_ and 32 to 128 random letters or digits, for example from `openssl rand -hex 32`"),
                check.touchpoints(settings.touchpoints()));
        if (!check.wrong.isEmpty()) {
            throw new WrongSettings(check.wrong);
        }
        return workspace;
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "FirstWorkspace[" + name + "]";
    }

    /** Collects what is wrong, so that the operator mends it all at once. Values are not repeated: one is a secret. */
    private static final class Check {

        private final List<String> wrong = new ArrayList<>();

        String text(String setting, Optional<String> value, Predicate<String> rule, String mustBe) {
            if (value.filter(rule).isEmpty()) {
                wrong.add(setting + (value.isEmpty() ? " is missing; it " : " ") + mustBe);
            }
            return value.orElse(null);
        }

        List<Touchpoint> touchpoints(Map<String, FirstTouchpoint> byKey) {
            var touchpoints = new ArrayList<Touchpoint>();
            new TreeMap<>(byKey).forEach((key, told) -> touchpoints.add(touchpoint(key, told)));
            return touchpoints;
        }

        private Touchpoint touchpoint(String key, FirstTouchpoint told) {
            String prefix = PREFIX + ".touchpoints." + key;
            if (!TouchpointKey.isValid(key)) {
                wrong.add(prefix + ": the key " + TouchpointKey.RULE);
            }
            String name = text(prefix + ".name", told.name(), text -> text.length() <= 200,
                    "must be a name for people, 200 characters at most");
            String kind = text(prefix + ".kind", told.kind(), TouchpointKind.wireNames()::contains,
                    "must be one of " + String.join(", ", TouchpointKind.wireNames()));
            String stage = text(prefix + ".journey-stage", told.journeyStage(), JourneyStage.wireNames()::contains,
                    "must be one of " + String.join(", ", JourneyStage.wireNames()));
            String ownerName = text(prefix + ".owner-name", told.ownerName(), text -> text.length() <= 200,
                    "must be the accountable person's name, 200 characters at most");
            String ownerEmail = text(prefix + ".owner-email", told.ownerEmail(), Plausible::email,
                    "must be the accountable person's e-mail address");
            return Touchpoint.plain(key, name, TouchpointKind.ofWireName(kind).orElse(null),
                    JourneyStage.ofWireName(stage).orElse(null), new Owner(ownerName, ownerEmail));
        }
    }
}
