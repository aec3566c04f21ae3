package dev.afterword.devstack.stack;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Tells a person what is being started and how long it took. */
public final class Steps {

    private final Consumer<String> console;

    public Steps(Consumer<String> console) {
        this.console = console;
    }

    public <T> T run(String what, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        T result = work.call();
        say(String.format(Locale.ROOT, "%-46s %5.1f s", what, (System.nanoTime() - started) / 1e9));
        return result;
    }

    public void say(String line) {
        console.accept("  " + line);
    }
}
