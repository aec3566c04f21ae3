package dev.afterword.survey.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSecurityTest {

    @Test
    void only_our_own_pages_frame_a_survey_unless_others_are_named() {
        assertThat(policy(null)).endsWith("frame-ancestors 'self'");
        assertThat(policy("https://a.example, http://127.0.0.1:8080 https://*.b.example:*"))
                .endsWith("frame-ancestors 'self' https://a.example http://127.0.0.1:8080 https://*.b.example:*");
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "a.example", "https://a.example/path", "https://a;script-src", "'none'", "javascript:x" })
    void what_is_not_an_origin_stops_the_start(String origin) {
        assertThatThrownBy(() -> policy(origin)).hasMessageContaining("afterword.survey.frame-ancestors");
    }

    private static String policy(String frameAncestors) {
        PageSettings settings = () -> Optional.ofNullable(frameAncestors);
        return new PageSecurity(settings).headers().get("Content-Security-Policy");
    }
}
