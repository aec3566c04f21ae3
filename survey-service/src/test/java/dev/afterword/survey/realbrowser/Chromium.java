package dev.afterword.survey.realbrowser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

/** The machine's own Chromium without a window, one for all tests. Nothing is downloaded. */
public final class Chromium {

    private static final Playwright PLAYWRIGHT;
    private static final Browser BROWSER;

    static {
        var program = program();
        if (program == null) {
            PLAYWRIGHT = null;
            BROWSER = null;
        } else {
            PLAYWRIGHT = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BROWSER = PLAYWRIGHT.chromium().launch(new LaunchOptions().setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking")));
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    private Chromium() {
    }

    /** A browser of somebody new: nothing is remembered. Skips the test on a machine without one; CI installs it. */
    public static BrowserContext fresh(Browser.NewContextOptions options) {
        assumeTrue(BROWSER != null, "needs Chromium: apt-get install chromium");
        return BROWSER.newContext(options);
    }

    /** The browser of this machine, or {@code null}. */
    public static Path program() {
        return find("chromium", "google-chrome");
    }

    private static Path find(String... names) {
        return Stream.of(names).flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))).filter(Files::isExecutable).findFirst().orElse(null);
    }
}
