package dev.afterword.feedback.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import dev.afterword.feedback.realbrowser.Browser;

/** How the script thanks a website's visitors, whoever they are. */
class ThankingInBrowserTest extends ScriptOnWebsite {

    @Test
    void a_form_that_leads_on_is_recorded_once_and_thanked_for_on_the_next_page() {
        visit("/contact");
        send();
        awaitDialog();
        assertThat(browser.driver.findElements(By.id("arrived"))).hasSize(1);
        assertThat(api.recorded()).isEqualTo(1);
        assertThat(api.sent.get(0).authorization()).isEqualTo("Bearer fb_pk_test");
        assertThat(stored()).isEmpty();
        visit("/plain");
        assertThat(dialogs()).isZero();
        assertThat(api.recorded()).isEqualTo(1);
    }

    @Test
    void a_silent_form_shows_nothing_anywhere() {
        visit("/silent");
        send();
        await().until(() -> api.recorded() == 1 && browser.driver.findElements(By.id("arrived")).size() == 1);
        visit("/plain");
        assertThat(dialogs()).isZero();
        assertThat(api.sent.get(0).body().at("/touchpoint").asText()).isEqualTo("newsletter");
        assertThat(api.sent.get(0).body().at("/survey").asText()).isEqualTo("auto");
    }

    @Test
    void the_dialog_takes_the_focus_and_gives_it_back() {
        visit("/ajax");
        browser.driver.findElement(By.id("send")).sendKeys(Keys.ENTER);
        awaitDialog();
        assertThat(browser.<Boolean> script("return document.querySelector('dialog').contains(document.activeElement)"))
                .isTrue();
        assertThat(browser.<String> script("return document.querySelector('dialog').getAttribute('aria-label')"))
                .isEqualTo("Vielen Dank");
        assertThat(browser.<String> script("return document.activeElement.getAttribute('aria-label')")).isEqualTo("Schließen");
        browser.assertAccessible();
        new Actions(browser.driver).sendKeys(Keys.ESCAPE).perform();
        await().until(() -> dialogs() == 0);
        assertThat(browser.<String> script("return document.activeElement.id")).isEqualTo("send");
    }

    @Test
    void the_dialog_fits_a_phone_and_closes_at_a_tap() throws IOException {
        browser.size(Browser.PHONE);
        visit("/ajax");
        send();
        awaitDialog();
        browser.picture("dialog-phone");
        browser.assertNoSidewaysScrolling();
        browser.driver.findElement(By.cssSelector("dialog button")).click();
        await().until(() -> dialogs() == 0);
        browser.size(Browser.DESK);
    }

    @Test
    void in_place_it_becomes_a_region_with_a_name() {
        visit("/in-place");
        send();
        await().until(() -> browser.driver.findElements(By.cssSelector("[data-afterword-target] iframe")).size() == 1);
        assertThat(browser.<Map<String, String>> script("""
                let place = document.querySelector('[data-afterword-target]');
                return {role: place.getAttribute('role'), label: place.getAttribute('aria-label'),
                  frame: place.querySelector('iframe').title, focus: String(document.activeElement === place)}"""))
                .isEqualTo(Map.of("role", "region", "label", "Vielen Dank", "frame", "Vielen Dank", "focus", "true"));
        assertThat(dialogs()).isZero();
        browser.assertAccessible();
    }

    @Test
    void a_strict_content_security_policy_has_nothing_to_complain_of() {
        visit("/ajax");
        send();
        awaitDialog();
        visit("/in-place");
        send();
        await().until(() -> browser.driver.findElements(By.cssSelector("[data-afterword-target] iframe")).size() == 1);
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }
}
