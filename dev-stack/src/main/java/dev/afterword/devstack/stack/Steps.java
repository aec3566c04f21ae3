package dev.afterword.devstack.stack;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Tells a person what is being started and how long it took. */
public final class Steps {

    private final Consumer<String> console;
    private final Consumer<String> passing;

    public Steps(Consumer<String> console) {
        this(console, line -> {
        });
    }

    /** @param passing takes lines that the next line may overwrite */
    public Steps(Consumer<String> console, Consumer<String> passing) {
        this.console = console;
        this.passing = passing;
    }

    public <T> T run(String what, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        passing.accept("  " + what + " ...");
        T result = work.call();
        say(String.format(Locale.ROOT, "%-46s %5.1f s", what, (System.nanoTime() - started) / 1e9));
        return result;
    }

    public void say(String line) {
        console.accept("  " + line);
    }
}
