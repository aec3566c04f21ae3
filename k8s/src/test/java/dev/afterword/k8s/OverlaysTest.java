package dev.afterword.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.afterword.k8s.render.Overlay;

class OverlaysTest {

    static Stream<Arguments> everything() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Arrays.stream(Checks.values()).map(check -> Arguments.of(overlay, check)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everything")
    void every_overlay_keeps_every_rule(Overlay overlay, Checks check) {
        var looked = check == Checks.SCHEMAS ? overlay.sent() : overlay.applied();

        assertThat(check.of(overlay).findings(looked)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void nothing_that_is_committed_for_production_is_secret(Overlay overlay) {
        var secrets = overlay.sent().ofKind("Secret");

        assertThat(secrets.isEmpty()).isEqualTo(overlay.forRealUse());
    }
}
