package dev.afterword.survey.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.afterword.survey.realbrowser.Surveys.RECOMMEND;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import dev.afterword.survey.Backstage;
import dev.afterword.survey.realbrowser.Surveys;
import dev.afterword.survey.realbrowser.Visit;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What customers do with a survey, in a real browser. */
@QuarkusTest
class SurveyInBrowserTest {

    @Inject
    Backstage backstage;

    @Inject
    Surveys surveys;

    @TestHTTPResource
    String address;

    @Test
    void one_tap_in_a_mail_is_recorded_by_the_first_gesture_on_the_page() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction) + "?nps=9");
            assertThat(visit.page.getByLabel("9", exactly())).isChecked();
            assertThat(visit.page.getByText("Your answer is marked below")).isVisible();
            visit.picture("one-tap");
            assertThat(backstage.answers(interaction)).isEmpty();
            visit.page.locator("body").click(at(5, 5));
            assertThat(visit.page.getByText("Saved")).isVisible();
            assertThat(visit.page.getByText("Your answer is marked below")).hasCount(0);
            assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "9"));
            assertThat(backstage.eventTypes(interaction)).contains("invitation.opened.v1", "response.updated.v1");
        }
    }

    @Test
    void a_first_gesture_that_chooses_something_else_records_only_that() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction) + "?nps=9");
            tap(visit.page, "nps", "3");
            assertThat(visit.page.getByText("What went wrong?")).isVisible();
            awaitAnswers(interaction, Map.of("nps", "3"));
            assertThat(numbers(interaction)).containsOnly(3);
        }
    }

    @Test
    void the_whole_way_of_somebody_unhappy() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            assertThat(visit.page.getByText("What went wrong?")).isHidden();
            tap(visit.page, "nps", "2");
            awaitAnswers(interaction, Map.of("nps", "2"));
            assertThat(visit.page.getByText("What went wrong?")).isVisible();
            tap(visit.page, "cause", "waiting");
            tap(visit.page, "cause", "manner");
            awaitAnswers(interaction, Map.of("nps", "2", "cause", "waiting manner"));
            visit.picture("unhappy-questions");
            visit.page.locator("#comment").fill("Slow, and nobody smiled.");
            awaitAnswers(interaction, Map.of("nps", "2", "cause", "waiting manner", "comment", "Slow, and nobody smiled."));
            visit.page.getByText("Send", exactText()).click();
            assertThat(visit.page.getByText("May we make this right?")).isVisible();
            assertThat(visit.page.getByText("Write a public review")).hasAttribute("href", Surveys.REVIEW);
            visit.picture("unhappy-end");
            visit.page.getByText("Yes, please contact me").click();
            assertThat(visit.page.getByText("will get in touch with you.")).isVisible();
            visit.picture("unhappy-promised");
            var events = backstage.events(interaction);
            var last = events.get(events.size() - 1);
            assertThat(last.get("type").asText()).isEqualTo("response.completed.v1");
            assertThat(last.at("/data/answers/3").toString())
                    .isEqualTo("{\"question\":\"contact_me\",\"kind\":\"contact_me\",\"number\":1}");
            assertThat(revisions(interaction)).isSorted().doesNotHaveDuplicates();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void somebody_happy_finds_the_same_review_link_and_is_not_asked_to_be_contacted() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            tap(visit.page, "nps", "10");
            visit.page.getByText("Send", exactText()).click();
            assertThat(visit.page.getByText("You made our day")).isVisible();
            assertThat(visit.page.getByText("Write a public review")).hasAttribute("href", Surveys.REVIEW);
            assertThat(visit.page.getByText("make this right")).hasCount(0);
            visit.picture("happy-end");
        }
    }

    @Test
    void without_javascript_what_is_asked_next_comes_with_the_next_page() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            visit.page.navigate(url(interaction) + "?nps=4");
            assertThat(visit.page.getByText("What went wrong?")).isVisible(); // the tap leads there at once
            visit.page.navigate(url(interaction));
            assertThat(visit.page.getByText("What went wrong?")).isHidden();
            tap(visit.page, "nps", "4");
            visit.page.getByText("Send", exactText()).click();
            assertThat(visit.page.getByText("What went wrong?")).isVisible();
            assertThat(visit.page).hasURL(url(interaction) + "#q-cause");
            tap(visit.page, "cause", "answer");
            visit.page.locator("#comment").fill("No");
            visit.page.getByText("Send", exactText()).click();
            assertThat(visit.page.getByText("May we make this right?")).isVisible();
            visit.page.getByText("No, thank you").click();
            assertThat(visit.page.getByText("make this right")).hasCount(0);
            assertThat(backstage.answers(interaction))
                    .isEqualTo(Map.of("nps", "4", "cause", "answer", "comment", "No", "contact_me", "no"));
            assertThat(visit.page.getByText("Change my answer")).isVisible();
            visit.page.getByText("Change my answer").click();
            tap(visit.page, "nps", "9");
            visit.page.getByText("Save changes").click();
            assertThat(visit.page.getByText("You made our day")).isVisible();
        }
    }

    @Test
    void with_the_keyboard_alone() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.with(options -> options.setViewportSize(1280, 900).setHasTouch(false))) {
            var page = visit.page;
            page.navigate(url(interaction));
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            awaitAnswers(interaction, Map.of("nps", "0"));
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            awaitAnswers(interaction, Map.of("nps", "2"));
            visit.picture("keyboard");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            awaitAnswers(interaction, Map.of("nps", "2", "cause", "answer"));
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().type("ok");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByText("May we make this right?")).isVisible();
            assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "2", "cause", "answer", "comment", "ok"));
        }
    }

    @Test
    void offline_answers_are_kept_and_sent_later() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            visit.browser.setOffline(true);
            tap(visit.page, "nps", "10");
            assertThat(visit.page.getByText("You are offline.")).isVisible();
            visit.page.locator("#comment").fill("From the train");
            visit.page.getByText("Send", exactText()).click();
            visit.picture("offline");
            assertThat(backstage.answers(interaction)).isEmpty();
            visit.browser.setOffline(false);
            assertThat(visit.page.getByText("You made our day")).isVisible();
            assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "10", "comment", "From the train"));
            assertThat(visit.page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void what_was_kept_outlives_the_page() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            visit.browser.setOffline(true);
            tap(visit.page, "nps", "8");
            assertThat(visit.page.getByText("You are offline.")).isVisible();
            visit.page.close();
            visit.browser.setOffline(false);
            var later = visit.tab();
            later.navigate(url(interaction));
            awaitAnswers(interaction, Map.of("nps", "8"));
            assertThat(later.getByLabel("8", exactly())).isChecked();
            assertThat(later.getByText("Saved")).isVisible();
            assertThat(later.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void reloading_and_going_back_keep_the_answers() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            tap(visit.page, "nps", "3");
            tap(visit.page, "cause", "waiting");
            awaitAnswers(interaction, Map.of("nps", "3", "cause", "waiting"));
            visit.page.reload();
            assertThat(visit.page.getByLabel("3", exactly())).isChecked();
            assertThat(visit.page.getByLabel("It took too long")).isChecked();
            visit.page.navigate(address + "s/nothing");
            visit.page.goBack();
            assertThat(visit.page.getByLabel("3", exactly())).isChecked();
            assertThat(visit.page.getByLabel("It took too long")).isChecked();
        }
    }

    @Test
    void two_tabs_show_the_same() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            var one = visit.page;
            one.navigate(url(interaction));
            var two = visit.tab();
            two.navigate(url(interaction));
            tap(two, "nps", "1");
            assertThat(one.getByLabel("1", exactly())).isChecked();
            assertThat(one.getByText("What went wrong?")).isVisible();
            tap(one, "cause", "manner");
            assertThat(two.getByLabel("It was not friendly")).isChecked();
            tap(one, "nps", "10");
            assertThat(two.getByLabel("10", new Page.GetByLabelOptions().setExact(false))).isChecked();
            assertThat(two.getByText("What went wrong?")).isHidden();
            two.getByText("Send", exactText()).click();
            assertThat(two.getByText("You made our day")).isVisible();
            assertThat(backstage.answers(interaction).get("nps")).isEqualTo("10");
        }
    }

    @Test
    void two_devices_end_with_the_last_answer() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var phone = Visit.onPhone(); var desk = Visit.onPhone()) {
            phone.page.navigate(url(interaction));
            desk.page.navigate(url(interaction));
            tap(phone.page, "nps", "9");
            awaitAnswers(interaction, Map.of("nps", "9"));
            desk.page.locator("#comment").fill("From the desk");
            desk.page.getByText("Send", exactText()).evaluate("button => button.focus()");
            awaitAnswers(interaction, Map.of("nps", "9", "comment", "From the desk"));
            assertThat(desk.page.getByLabel("9", exactly())).isChecked();
        }
    }

    @Test
    void what_was_answered_already_can_be_changed_for_a_day_and_then_no_more() {
        var interaction = surveys.asked(RECOMMEND, "en");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            tap(visit.page, "nps", "9");
            visit.page.getByText("Send", exactText()).click();
            assertThat(visit.page.getByText("You made our day")).isVisible();
            visit.page.navigate(url(interaction) + "?change");
            assertThat(visit.page.getByLabel("9", exactly())).isChecked();
            backstage.age(interaction, "25 hours");
            tap(visit.page, "nps", "0");
            assertThat(visit.page.getByText("This survey is closed")).isVisible();
            assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "9"));
        }
    }

    @Test
    void a_forged_link_and_an_expired_one_say_so() {
        var interaction = surveys.asked(RECOMMEND, "en");
        backstage.ageInvitation(interaction, "61 days");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            assertThat(visit.page.getByText("The time for this survey is over")).isVisible();
            visit.page.navigate(address + "s/" + backstage.link(interaction).replaceFirst("^..", "Zz"));
            assertThat(visit.page.getByText("We can’t find this survey")).isVisible();
        }
    }

    @Test
    void hostile_words_are_shown_as_words() {
        var interaction = surveys.asked(RECOMMEND, "en", "<img src=x onerror=alert(1)>\u202Eevil");
        var words = "=cmd|'/c calc'!A1 </textarea><script>alert(2)</script>\u202E\uD83D\uDE00 \u2066x";
        try (var visit = Visit.onPhone()) {
            visit.page.onDialog(dialog -> {
                throw new AssertionError("something ran: " + dialog.message());
            });
            visit.page.navigate(url(interaction));
            tap(visit.page, "nps", "10");
            visit.page.locator("#comment").fill(words);
            visit.page.getByText("Send", exactText()).click();
            assertThat(visit.page.getByText("You made our day")).isVisible();
            assertThat(backstage.answers(interaction).get("comment")).isEqualTo(words);
            visit.page.navigate(url(interaction) + "?change");
            assertThat(visit.page.locator("#comment")).hasValue(words);
            visit.picture("hostile");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_language_can_be_switched_and_stays() {
        var interaction = surveys.asked(RECOMMEND, "de-AT");
        try (var visit = Visit.onPhone()) {
            visit.page.navigate(url(interaction));
            assertThat(visit.page.getByText("Wie wahrscheinlich ist es")).isVisible();
            visit.page.locator("summary").click();
            visit.page.getByText("العربية").click();
            assertThat(visit.page.locator("html")).hasAttribute("dir", "rtl");
            tap(visit.page, "nps", "10");
            visit.page.getByText("إرسال").click();
            assertThat(visit.page.getByText("لقد أسعدت يومنا")).isVisible();
        }
    }

    private String url(UUID interaction) {
        return address + "s/" + backstage.link(interaction);
    }

    private void awaitAnswers(UUID interaction, Map<String, String> answers) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(backstage.answers(interaction)).isEqualTo(answers));
    }

    private List<Integer> revisions(UUID interaction) {
        return backstage.events(interaction).stream().filter(event -> event.get("type").asText().startsWith("response."))
                .map(event -> event.at("/data/revision").asInt()).toList();
    }

    private List<Integer> numbers(UUID interaction) {
        return backstage.events(interaction).stream().filter(event -> event.get("type").asText().startsWith("response."))
                .map(event -> event.at("/data/answers/0/number").asInt()).toList();
    }

    private static void tap(Page page, String question, String value) {
        page.locator("label:has(input[name='" + question + "'][value='" + value + "'])").click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static com.microsoft.playwright.Locator.ClickOptions at(int x, int y) {
        return new com.microsoft.playwright.Locator.ClickOptions().setPosition(x, y);
    }
}
