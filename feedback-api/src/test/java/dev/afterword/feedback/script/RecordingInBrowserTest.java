package dev.afterword.feedback.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** What the script records of a website's visitors, with everything that can go wrong on the way. */
class RecordingInBrowserTest extends ScriptOnWebsite {

    @Test
    void the_form_does_not_wait_for_the_answer() {
        api.held = new CountDownLatch(1);
        visit("/contact");
        send();
        await().until(() -> browser.driver.findElements(By.id("arrived")).size() == 1);
        await().until(() -> !api.sent.isEmpty());
        assertThat(stored()).hasSize(1);
        api.held.countDown();
        awaitDialog();
        assertThat(api.recorded()).isEqualTo(1);
    }

    @Test
    void only_what_reaches_the_customer_is_sent() {
        visit("/ajax");
        send();
        await().until(() -> api.recorded() == 1);
        var body = api.sent.get(0).body();
        assertThat(body.at("/touchpoint").asText()).isEqualTo("contact-form");
        assertThat(body.at("/source_id").asText()).isEqualTo("order-17");
        assertThat(body.at("/channel").asText()).isEqualTo("web");
        assertThat(body.at("/survey").asText()).isEqualTo("inline");
        assertThat(body.at("/customer/name").asText()).isEqualTo("Zoë Quinn");
        assertThat(body.at("/customer/email").asText()).isEqualTo("zoe@example.com");
        assertThat(body.at("/customer/phone").asText()).isEqualTo("+493012345678");
        assertThat(body.at("/customer/locale").asText()).isEqualTo("de");
        assertThat(body.at("/customer/time_zone").asText()).isNotEmpty();
        assertThat(body.has("occurred_at")).isFalse();
        assertThat(body.toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void what_is_sent_offline_is_recorded_once_when_online_again() {
        visit("/ajax");
        browser.driver.setNetworkConditions(offline());
        send();
        await().until(() -> !stored().isEmpty());
        assertThat(api.sent).isEmpty();
        browser.driver.deleteNetworkConditions();
        awaitDialog();
        assertThat(api.recorded()).isEqualTo(1);
        assertThat(Instant.parse(api.sent.get(0).body().at("/occurred_at").asText())).isBefore(Instant.now());
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_was_not_taken_is_sent_again_from_the_next_page_under_the_same_key() {
        api.failing = 503;
        visit("/contact");
        send();
        await().until(() -> !api.sent.isEmpty() && browser.driver.findElements(By.id("arrived")).size() == 1);
        api.failing = 0;
        visit("/plain");
        await().until(() -> api.recorded() == 1);
        assertThat(api.sent.stream().map(StandInApi.Sent::key).collect(Collectors.toSet())).hasSize(1);
        awaitDialog();
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_was_not_taken_is_sent_again_from_the_same_page_after_a_while() {
        api.failing = 429;
        visit("/ajax");
        send();
        await().until(() -> !api.sent.isEmpty());
        api.failing = 0;
        await().atMost(Duration.ofSeconds(30)).until(() -> api.recorded() == 1);
        awaitDialog();
    }

    @Test
    void two_quick_clicks_are_one_visit() {
        visit("/ajax");
        browser.script("let send = document.getElementById('send'); send.click(); send.click();");
        awaitDialog();
        assertThat(api.sent).hasSize(1);
    }

    @Test
    void one_odd_field_of_the_customer_does_not_lose_the_rest() {
        api.failing = 422;
        visit("/ajax");
        send();
        await().until(() -> api.recorded() == 1);
        assertThat(api.sent.stream().map(StandInApi.Sent::key).distinct()).hasSize(2);
        assertThat(api.sent.get(1).body().at("/source_id").asText()).isEqualTo("order-17");
    }

    @Test
    void a_script_of_the_site_gets_the_answer_or_the_reason() {
        visit("/plain");
        assertThat(call("{touchpoint: 'chat', customer: {ref: 'c-1'}}")).startsWith(api.origin() + "/thanks/");
        assertThat(api.sent.get(0).body().at("/touchpoint").asText()).isEqualTo("chat");
        assertThat(api.sent.get(0).body().at("/customer/ref").asText()).isEqualTo("c-1");
        assertThat(api.sent.get(0).body().at("/customer/locale").asText()).isEqualTo("de");
        api.failing = 400;
        assertThat(call("{}")).isEqualTo("Error: no");
        assertThat(stored()).isEmpty();
    }

    @Test
    void without_storage_it_still_records() {
        visit("/ajax");
        browser.script("Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new Error('full'); }");
        send();
        awaitDialog();
        assertThat(api.recorded()).isEqualTo(1);
    }

    @Test
    void what_waits_is_bounded_in_number_and_age() {
        visit("/plain");
        browser.driver.setNetworkConditions(offline());
        browser.script("for (let i = 0; i < 50; i++) Afterword.record({}).catch(() => 0)");
        assertThat(stored()).hasSize(20);
        browser.script("""
                Object.keys(localStorage).forEach(name => {
                  let entry = JSON.parse(localStorage[name]);
                  entry.at -= 864e5;
                  localStorage[name] = JSON.stringify(entry);
                });""");
        browser.driver.deleteNetworkConditions();
        visit("/plain");
        await().until(() -> stored().isEmpty());
    }

    private String call(String fields) {
        return (String) browser.driver.executeAsyncScript("let done = arguments[0];"
                + "Afterword.record(" + fields + ").then(answer => done(answer.thank_you_url), error => done(String(error)))");
    }

    private static ChromiumNetworkConditions offline() {
        var conditions = new ChromiumNetworkConditions();
        conditions.setOffline(true);
        return conditions;
    }
}
