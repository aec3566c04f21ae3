package dev.afterword.feedback.thanks;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.feedback.realbrowser.Browser;
import dev.afterword.feedback.thanks.ThanksVisit.Promised;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The thank-you page in a real browser: on a phone, on a desk, in the dark, and for those who don't see it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ThanksPageInBrowserTest {

    private static final String GREETING = "I’ve read your message and I’m already looking into it. If anything else comes "
            + "to mind, just write it down and tell me then.";
    private static Browser browser;

    @Inject
    ThanksVisit visits;

    @TestHTTPResource
    String address;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ "open, en, inline", "open, ar, auto", "open, ja, auto", "kept, de, auto", "kept_late, fr, none",
            "broken, pl, none" })
    void every_state_fits_and_can_be_used_by_everybody(String state, String locale, String survey) throws IOException {
        var interaction = visits.interaction("{\"locale\":\"" + locale + "\",\"time_zone\":\"America/New_York\"}", survey);
        visits.promise(interaction, new Promised("Ada Lovelace", "Optician", null, GREETING, Instant.now().plus(26, HOURS),
                state));
        lookFromEverywhere(interaction, state + "-" + locale);
    }

    @Test
    void the_longest_words_fit() throws IOException {
        var interaction = visits.interaction("{\"locale\":\"de\"}", "auto");
        visits.promise(interaction, new Promised("Maximiliane-Friederike ".repeat(8) + "X".repeat(90),
                "Donaudampfschifffahrtsgesellschaftskapitänin für Sonderaufgaben", null, "W".repeat(500),
                Instant.now().plus(5, DAYS), "open"));
        lookFromEverywhere(interaction, "long");
    }

    @Test
    void without_a_promise_it_is_plain_and_fits() throws IOException {
        lookFromEverywhere(visits.interaction("null", "auto"), "plain");
    }

    @Test
    void the_page_that_is_not_there_fits() throws IOException {
        browser.driver.get(address + "thanks/nothing");
        look("not-found");
    }

    @Test
    void at_twice_the_size_nothing_is_cut_off() throws IOException {
        var interaction = visits.interaction("null", "inline");
        visits.promise(interaction, new Promised("Ada Lovelace", "Optician", null, GREETING, Instant.now().plus(26, HOURS),
                "open"));
        browser.driver.get(address + visits.address(interaction).substring(1));
        browser.script("document.documentElement.style.fontSize = '200%'");
        browser.size(Browser.PHONE);
        browser.assertNoSidewaysScrolling();
        browser.picture("twice");
    }

    private void lookFromEverywhere(UUID interaction, String name) throws IOException {
        browser.driver.get(address + visits.address(interaction).substring(1));
        look(name);
    }

    private void look(String name) throws IOException {
        for (String scheme : new String[] { "light", "dark" }) {
            browser.scheme(scheme);
            browser.size(Browser.DESK);
            browser.assertAccessible();
            browser.picture(name + "-" + scheme + "-desk");
            browser.size(Browser.PHONE);
            browser.assertNoSidewaysScrolling();
            browser.assertAccessible();
            browser.picture(name + "-" + scheme + "-phone");
        }
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }
}
