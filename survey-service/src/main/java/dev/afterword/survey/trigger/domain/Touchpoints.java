package dev.afterword.survey.trigger.domain;

import java.util.Set;

/** What touchpoints can be, as their owner, feedback-api, has it. */
public final class Touchpoints {

    public static final Set<String> KINDS = Set.of("contact_form", "purchase", "support_call", "support_chat", "delivery",
            "visit", "other");

    public static final Set<String> STAGES = Set.of("awareness", "discovery", "attraction", "interaction", "purchase", "use",
            "cultivation", "advocacy");

    private Touchpoints() {
    }
}
