package dev.afterword.feedback.script;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;

import dev.afterword.feedback.realbrowser.Browser;

/** A website with the script in a real browser, and what stands in for feedback-api. */
abstract class ScriptOnWebsite {

    static Browser browser;
    StandInApi api;
    Website site;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        api = new StandInApi(); // new ports, so new origins with nothing stored
        site = new Website(api.origin());
        browser.complaints();
    }

    @AfterEach
    void stop() {
        browser.driver.deleteNetworkConditions();
        site.close();
        api.close();
    }

    void visit(String path) {
        browser.driver.get(site.origin() + path);
    }

    void send() {
        browser.driver.findElement(By.id("send")).click();
    }

    void awaitDialog() {
        await().until(() -> dialogs() == 1);
    }

    static long dialogs() {
        return browser.<Long> script("return document.querySelectorAll('dialog[open] iframe').length");
    }

    static Set<String> stored() {
        return Set.copyOf(browser.<List<String>> script("return Object.keys(localStorage)"));
    }
}
