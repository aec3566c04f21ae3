package dev.afterword.survey.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.link.SurveyAddresses;
import dev.afterword.web.link.LinksConfig;

class PreviewLinksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.5Z");
    private static final UUID WORKSPACE = UUID.fromString("0198c1d5-7e00-7000-8000-00000000aaaa");
    private static final String ONE = "YWZ0ZXJ3b3JkLXRlc3RzLW9ubHktc2lnbmluZy1rZXktMzI=";
    private static final String TWO = "YWZ0ZXJ3b3JkLXRlc3RzLW9ubHktc2lnbmluZy1rZXktMzM=";

    @Test
    void a_link_says_itself_what_it_shows() {
        var preview = links(1, Map.of(1, ONE), NOON).create(WORKSPACE, "Café \u0000 Ünal 株式会社", "visit");
        assertThat(preview.url()).startsWith("https://survey.example/preview/").matches("[-A-Za-z0-9_/:.]+");
        assertThat(preview.expiresAt()).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(links(1, Map.of(1, ONE), NOON).verify(link(preview)))
                .contains(new PreviewedSurvey(WORKSPACE, "Café \u0000 Ünal 株式会社", "visit"));
    }

    @Test
    void it_ends_after_an_hour() {
        String link = link(links(1, Map.of(1, ONE), NOON).create(WORKSPACE, "Acme", "visit"));
        assertThat(links(1, Map.of(1, ONE), NOON.plus(Duration.ofMinutes(59))).verify(link)).isPresent();
        assertThat(links(1, Map.of(1, ONE), NOON.plus(Duration.ofMinutes(60))).verify(link)).isEmpty();
    }

    @Test
    void none_is_forged_by_changing_or_cutting_a_genuine_one() {
        var links = links(1, Map.of(1, ONE), NOON);
        String link = link(links.create(WORKSPACE, "Acme", "visit"));
        for (int i = 0; i < link.length(); i++) {
            char other = link.charAt(i) == 'A' ? 'Q' : 'A';
            assertThat(links.verify(link.substring(0, i) + other + link.substring(i + 1))).as("changed at " + i).isEmpty();
            assertThat(links.verify(link.substring(0, i))).as("cut at " + i).isEmpty();
        }
        assertThat(links.verify("?".repeat(60))).isEmpty();
        assertThat(links.verify("A".repeat(5_000))).isEmpty();
    }

    @Test
    void one_signed_with_an_older_key_is_good_until_that_key_is_dropped() {
        String link = link(links(1, Map.of(1, ONE), NOON).create(WORKSPACE, "Acme", "visit"));
        assertThat(links(2, Map.of(1, ONE, 2, TWO), NOON).verify(link)).isPresent();
        assertThat(links(2, Map.of(2, TWO), NOON).verify(link)).isEmpty();
        assertThat(links(1, Map.of(1, TWO), NOON).verify(link)).isEmpty();
    }

    private static String link(PreviewAnswer preview) {
        return preview.url().substring(preview.url().lastIndexOf('/') + 1);
    }

    private static PreviewLinks links(int signingKey, Map<Integer, String> keys, Instant now) {
        var config = new LinksConfig() {
            @Override
            public OptionalInt signingKey() {
                return OptionalInt.of(signingKey);
            }

            @Override
            public Map<Integer, String> keys() {
                return keys;
            }
        };
        return new PreviewLinks(config, null, new SurveyAddresses("https://survey.example/"), Clock.fixed(now,
                ZoneOffset.UTC));
    }
}
