package dev.afterword.devstack.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. */
final class Chromium {

    private Chromium() {
    }

    /** Skips the test on a machine without a browser; CI installs one, and fails on skipped tests. */
    static ChromeDriver start(Path profile) {
        var program = onPath("chromium");
        var control = onPath("chromedriver");
        assumeTrue(program != null && control != null,
                "needs Chromium and its driver: apt-get install chromium chromium-driver");
        var options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-background-networking", "--no-first-run", "--window-size=1280,1000",
                "--user-data-dir=" + profile.toAbsolutePath());
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(control.toFile()).usingAnyFreePort()
                .build(), options);
    }

    static Path onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable).findFirst().orElse(null);
    }
}
