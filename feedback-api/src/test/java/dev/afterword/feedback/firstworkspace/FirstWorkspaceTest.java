package dev.afterword.feedback.firstworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;

class FirstWorkspaceTest {

    @Test
    void complete_settings_make_a_workspace() {
        var first = FirstWorkspace.of(TestSettings.of(TestSettings.complete()));
        assertThat(first.name()).isEqualTo("Acme");
        assertThat(first.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(first.apiKey()).isEqualTo(TestSettings.KEY);
        assertThat(first.touchpoints()).containsExactly(Touchpoint.plain("checkout", "Checkout", TouchpointKind.PURCHASE,
                JourneyStage.PURCHASE, new Owner("Grace Hopper", "grace@example.org")));
    }

    @Test
    void no_settings_are_no_mistake() {
        assertThat(TestSettings.of(Map.of()).isAbsent()).isTrue();
        assertThat(TestSettings.of(TestSettings.complete()).isAbsent()).isFalse();
    }

    @Test
    void every_missing_setting_is_named_at_once() {
        assertThatThrownBy(() -> FirstWorkspace.of(TestSettings.of(Map.of("touchpoints.checkout.name", "Checkout"))))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContainingAll("afterword.first-workspace.name is missing",
                        "afterword.first-workspace.time-zone is missing", "afterword.first-workspace.api-key is missing",
                        "afterword.first-workspace.touchpoints.checkout.kind is missing",
                        "afterword.first-workspace.touchpoints.checkout.journey-stage is missing",
                        "afterword.first-workspace.touchpoints.checkout.owner-name is missing",
                        "afterword.first-workspace.touchpoints.checkout.owner-email is missing");
    }

    @Test
    void every_wrong_setting_is_named_with_what_it_must_be() {
        var settings = TestSettings.complete();
        settings.put("time-zone", "Berlin");
        settings.put("touchpoints.checkout.kind", "fax");
        settings.put("touchpoints.checkout.owner-email", "grace");
        settings.put("touchpoints.Shop.name", "Shop");
        assertThatThrownBy(() -> FirstWorkspace.of(TestSettings.of(settings)))
                .hasMessageContainingAll("time-zone must be an IANA time zone", "kind must be one of",
                        "owner-email must be", "touchpoints.Shop: the key must be");
    }

    @Test
    void a_weak_key_is_refused_without_being_repeated() {
        var settings = TestSettings.complete();
        settings.put("api-key", "fb_sk_letmein");
        assertThatThrownBy(() -> FirstWorkspace.of(TestSettings.of(settings)))
                .hasMessageContaining("afterword.first-workspace.api-key must be fb_sk_")
                .hasMessageNotContaining("letmein");
    }

    @Test
    void the_key_stays_out_of_logs() {
        assertThat(FirstWorkspace.of(TestSettings.of(TestSettings.complete())).toString()).doesNotContain(TestSettings.KEY);
    }
}
