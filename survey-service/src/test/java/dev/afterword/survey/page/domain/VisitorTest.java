package dev.afterword.survey.page.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/18.0 Mobile/15E148 Safari/604.1";

    @ParameterizedTest
    @ValueSource(strings = { PHONE, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Mozilla/5.0 (Linux; Android 15; CUBOT NOTE 40) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36" })
    void browsers_are_people(String agent) {
        assertThat(Visitor.of("GET", agent, null)).isEqualTo(Visitor.PERSON);
        assertThat(Visitor.of("GET", agent, Duration.ofSeconds(3))).isEqualTo(Visitor.PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "curl/8.5.0", "Slackbot-LinkExpanding 1.0", "facebookexternalhit/1.1", "WhatsApp/2.24",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "python-requests/2.32",
            "Mozilla/5.0 (Windows NT 10.0) HeadlessChrome/120.0", "Mozilla/5.0 BarracudaCentral",
            "SkypeUriPreview Preview/0.5" })
    void scanners_name_themselves(String agent) {
        assertThat(Visitor.of("GET", agent, null)).isEqualTo(Visitor.SCANNER_BY_NAME);
    }

    @Test
    void who_only_asks_whether_the_page_is_there_does_not_read_it() {
        assertThat(Visitor.of("HEAD", PHONE, null)).isEqualTo(Visitor.SCANNER_BY_METHOD);
    }

    @Test
    void nobody_taps_on_a_message_within_two_seconds_of_its_delivery() {
        assertThat(Visitor.of("GET", PHONE, Duration.ofMillis(1_900))).isEqualTo(Visitor.SCANNER_BY_HASTE);
    }
}
