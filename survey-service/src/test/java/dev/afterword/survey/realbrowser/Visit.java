package dev.afterword.survey.realbrowser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** One person's browser, with a page open in it. */
public final class Visit implements AutoCloseable {

    public final BrowserContext browser;
    public final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext browser) {
        this.browser = browser;
        page = tab();
    }

    public static Visit onPhone() {
        return with(options -> options);
    }

    /** @param change of a phone's settings */
    public static Visit with(UnaryOperator<NewContextOptions> change) {
        var phone = new NewContextOptions().setViewportSize(390, 844).setLocale("en-US").setHasTouch(true);
        return new Visit(Chromium.fresh(change.apply(phone)));
    }

    public Page tab() {
        var tab = browser.newPage();
        tab.setDefaultTimeout(20_000);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        tab.onPageError(complaints::add);
        return tab;
    }

    /** What the browser complained of, such as a violated content security policy. Answers that are no success are none. */
    public List<String> complaints() {
        return complaints.stream().filter(complaint -> !complaint.startsWith("Failed to load resource")).toList();
    }

    public void light(boolean light) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light ? ColorScheme.LIGHT : ColorScheme.DARK));
    }

    /** By axe-core's rules, WCAG 2.2 AA and best practices. */
    public void assertAccessible(String where) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze().getViolations();
        assertThat(found.stream().map(Visit::say)).as(where).isEmpty();
    }

    public void assertFits(String where) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(where + " fits into the width")
                .isEqualTo(true);
    }

    /** For people: in {@code target/screenshots}. */
    public void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
    }

    private static String say(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
