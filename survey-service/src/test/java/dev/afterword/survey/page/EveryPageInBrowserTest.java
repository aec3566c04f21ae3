package dev.afterword.survey.page;

import static dev.afterword.survey.realbrowser.Surveys.EVERY_KIND;
import static dev.afterword.survey.realbrowser.Surveys.RECOMMEND;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.realbrowser.Pictures;
import dev.afterword.survey.realbrowser.Surveys;
import dev.afterword.survey.realbrowser.Visit;
import dev.afterword.survey.survey.domain.Language;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Every state of the page in every language, light and dark: it fits, and everybody can use it. */
@QuarkusTest
class EveryPageInBrowserTest {

    @Inject
    Backstage backstage;

    @Inject
    Surveys surveys;

    @TestHTTPResource
    String address;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everybody_can_use_every_page(Language language) {
        var states = states(language.tag());
        try (var visit = Visit.onPhone()) {
            states.forEach((name, url) -> {
                visit.page.navigate(url);
                if (name.equals("problems")) {
                    visit.page.evaluate("HTMLFormElement.prototype.submit.call(document.querySelector('form'))");
                    visit.page.waitForSelector(".problems");
                }
                for (boolean light : new boolean[] { true, false }) {
                    var where = name + "-" + language.tag() + (light ? "" : "-dark");
                    visit.light(light);
                    visit.assertAccessible(where);
                    visit.assertFits(where);
                    visit.picture(where);
                }
            });
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void it_fits_from_a_small_phone_to_a_wall() {
        var url = url(surveys.asked(EVERY_KIND, "de"));
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url + "?nps=3");
            for (int[] size : new int[][] { { 320, 480 }, { 768, 1024 }, { 1280, 900 }, { 3840, 2160 } }) {
                visit.page.setViewportSize(size[0], size[1]);
                visit.assertFits(size[0] + " pixels");
                visit.picture("width-" + size[0]);
            }
            visit.page.setViewportSize(390, 844);
            visit.page.evaluate("document.documentElement.style.fontSize = '200%'");
            visit.assertFits("twice the size");
            visit.picture("twice");
        }
    }

    @Test
    void a_brand_of_any_colour_can_be_read() {
        var logo = Base64.getEncoder().encodeToString(Pictures.lemon());
        var interaction = surveys.askedBy(Ids.next(),
                """
                        {"accent": "#ffd000", "background": "#fff3b0", "font": "serif", "thanks": {"en": "Sweet of you, says {company}!"},
                         "logo": {"data": "%s", "alt": "A lemon"}}"""
                        .formatted(logo));
        try (var visit = Visit.with(options -> options.setViewportSize(1280, 900))) {
            visit.page.navigate(url(interaction) + "?nps=9");
            for (boolean light : new boolean[] { true, false }) {
                visit.light(light);
                visit.assertAccessible("brand");
                visit.picture("brand" + (light ? "" : "-dark"));
            }
            given().accept("application/json").contentType("application/x-www-form-urlencoded").body("nps=9")
                    .post("/s/" + backstage.link(interaction)).then().statusCode(200);
            visit.page.reload();
            assertThat(visit.page.content()).contains("Sweet of you, says Zitronenhaus!");
            visit.picture("brand-end");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private Map<String, String> states(String language) {
        var states = new LinkedHashMap<String, String>();
        states.put("survey", url(surveys.asked(EVERY_KIND, language)) + "?nps=4");
        states.put("simple", url(surveys.asked(RECOMMEND, language)));
        states.put("problems", url(surveys.asked(RECOMMEND, language)));
        states.put("happy", url(answered(language, "nps=10")));
        states.put("unhappy", url(answered(language, "nps=2")));
        states.put("promised", url(answered(language, "nps=2&contact_me=yes")));
        states.put("change", url(answered(language, "nps=2&comment=x")) + "?change");
        var closed = answered(language, "nps=2");
        backstage.age(closed, "25 hours");
        states.put("closed", url(closed));
        var expired = surveys.asked(RECOMMEND, language);
        backstage.ageInvitation(expired, "61 days");
        states.put("expired", url(expired));
        states.put("forged", address + "s/x?lang=" + language);
        states.put("not-asked",
                url(backstage.invited(backstage.interaction("visit", "Acme"), "none", null)) + "?lang=" + language);
        // An hour old: it asks again after a minute only.
        var unknown = new UUID(System.currentTimeMillis() - 3_600_000 << 16 | 0x7abc, 0x8000_0000_0000_0001L);
        states.put("waiting", url(unknown) + "?lang=" + language);
        return states;
    }

    private UUID answered(String language, String form) {
        var interaction = surveys.asked(RECOMMEND, language);
        given().accept("application/json").contentType("application/x-www-form-urlencoded; charset=UTF-8").body(form)
                .post("/s/" + backstage.link(interaction)).then().statusCode(200);
        return interaction;
    }

    private String url(UUID interaction) {
        return address + "s/" + backstage.link(interaction);
    }
}
