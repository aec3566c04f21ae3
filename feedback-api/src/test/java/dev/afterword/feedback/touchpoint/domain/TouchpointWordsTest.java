package dev.afterword.feedback.touchpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TouchpointWordsTest {

    @Test
    void the_kinds_are_those_of_the_public_api() {
        assertThat(TouchpointKind.wireNames()).containsExactlyInAnyOrder("contact_form", "purchase", "support_call",
                "support_chat", "delivery", "visit", "other");
    }

    @Test
    void the_journey_begins_before_the_sale() {
        assertThat(JourneyStage.wireNames()).containsExactlyInAnyOrder("awareness", "discovery", "attraction",
                "interaction", "purchase", "use", "cultivation", "advocacy");
        assertThat(JourneyStage.AWARENESS).isLessThan(JourneyStage.PURCHASE);
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_found_by_its_wire_name(TouchpointKind kind) {
        assertThat(TouchpointKind.ofWireName(kind.wireName())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource
    void a_stage_is_found_by_its_wire_name(JourneyStage stage) {
        assertThat(JourneyStage.ofWireName(stage.wireName())).contains(stage);
    }

    @Test
    void a_word_in_capitals_is_not_a_wire_name() {
        assertThat(TouchpointKind.ofWireName("PURCHASE")).isEmpty();
        assertThat(JourneyStage.ofWireName("USE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "checkout", "pricing-contact-form", "2", "a-",
            "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz" })
    void small_letters_digits_and_hyphens_make_a_key(String key) {
        assertThat(TouchpointKey.isValid(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-a", "Checkout", "check out", "check_out", "prüfung", "a/b",
            "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz0" })
    void anything_else_is_no_key(String key) {
        assertThat(TouchpointKey.isValid(key)).isFalse();
    }
}
