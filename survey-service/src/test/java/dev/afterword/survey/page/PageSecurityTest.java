package dev.afterword.survey.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSecurityTest {

    @Test
    void only_our_own_pages_frame_a_survey_unless_others_are_named() {
        assertThat(policy(null)).endsWith("frame-ancestors 'self' https://feedback.example");
        assertThat(policy("https://a.example, http://127.0.0.1:8080 https://*.b.example:*"))
                .endsWith(
                        "frame-ancestors 'self' https://a.example http://127.0.0.1:8080 https://*.b.example:* https://feedback.example");
    }

    @Test
    void what_a_workspace_names_takes_the_place_of_the_installation_s() {
        assertThat(security("https://a.example").headers(List.of("https://shop.example")).get("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' https://shop.example https://feedback.example");
    }

    @Test
    void a_script_may_read_where_a_frame_may_be() {
        var security = security("https://*.a.example http://127.0.0.1:*");
        assertThat(List.of("https://x.a.example", "https://x.y.a.example", "http://127.0.0.1:8080", "http://127.0.0.1",
                "https://feedback.example")).allMatch(origin -> security.mayRead(origin, null));
        assertThat(List.of("https://a.example", "http://x.a.example", "https://xa.example", "https://x.a.example.evil.test",
                "http://127.0.0.1.evil.test", "null", "")).noneMatch(origin -> security.mayRead(origin, null));
        assertThat(security.mayRead("https://x.a.example", List.of("https://shop.example"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "a.example", "https://a.example/path", "https://a;script-src", "'none'", "javascript:x" })
    void what_is_not_an_origin_stops_the_start(String origin) {
        assertThatThrownBy(() -> policy(origin)).hasMessageContaining("afterword.survey.frame-ancestors");
    }

    private static String policy(String frameAncestors) {
        return security(frameAncestors).headers(null).get("Content-Security-Policy");
    }

    private static PageSecurity security(String frameAncestors) {
        return new PageSecurity(new PageSettings() {
            @Override
            public Optional<String> frameAncestors() {
                return Optional.ofNullable(frameAncestors);
            }

            @Override
            public Optional<String> thanksBaseUrl() {
                return Optional.of("https://feedback.example/below/");
            }
        });
    }
}
