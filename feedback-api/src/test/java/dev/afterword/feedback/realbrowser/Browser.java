package dev.afterword.feedback.realbrowser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

/** A real Chromium without a window, with a profile of its own. */
public final class Browser implements AutoCloseable {

    public static final Dimension PHONE = new Dimension(390, 844);
    public static final Dimension DESK = new Dimension(1280, 900);

    public final ChromeDriver driver;
    private final ChromeDriverService service;

    private Browser(ChromeDriver driver, ChromeDriverService service) {
        this.driver = driver;
        this.service = service;
    }

    /** Skips the test on a machine without a browser; CI installs one, and fails on skipped tests. */
    public static Browser start(String... arguments) throws IOException {
        var program = find("chromium", "google-chrome");
        var control = find("chromedriver");
        assumeTrue(program != null && control != null,
                "needs Chromium and its driver: apt-get install chromium chromium-driver");
        var service = new ChromeDriverService.Builder().usingDriverExecutable(control.toFile()).usingAnyFreePort().build();
        var options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-background-networking", "--no-first-run", "--lang=en-US",
                "--user-data-dir="
                        + Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile-")
                                .toAbsolutePath());
        options.addArguments(arguments);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(service, options), service);
    }

    /** The inside of the window, as a phone or a desk sees it. */
    public void size(Dimension size) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", size.width, "height",
                size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void scheme(String lightOrDark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    @SuppressWarnings("unchecked")
    public <T> T script(String javascript, Object... arguments) {
        return (T) driver.executeScript(javascript, arguments);
    }

    public void assertNoSidewaysScrolling() {
        assertThat(this.<Boolean> script("return document.documentElement.scrollWidth <= innerWidth"))
                .as("fits into the width").isTrue();
    }

    /** By axe-core's rules, WCAG 2.2 AA and best practices; frames of other pages are theirs. */
    public void assertAccessible() {
        var found = new AxeBuilder().disableIframeTesting().analyze(driver).getViolations();
        assertThat(found.stream().map(Browser::say)).isEmpty();
    }

    /** What the browser complained of since the last call, such as a violated content security policy. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(entry -> entry.getMessage()).toList();
    }

    /** For people: in {@code target/screenshots}. */
    public void picture(String name) throws IOException {
        var file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    private static String say(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary())
                .toList();
    }

    private static Path find(String... names) {
        return Stream.of(names).flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))).filter(Files::isExecutable).findFirst().orElse(null);
    }

    @Override
    public void close() {
        driver.quit();
        service.stop();
    }
}
