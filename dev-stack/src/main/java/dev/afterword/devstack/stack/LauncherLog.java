package dev.afterword.devstack.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the launcher and its libraries log goes to a file: the terminal is for people. */
final class LauncherLog {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Held here: the log manager itself would forget a logger's level when nobody else holds the logger. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache.qpid"), Logger.getLogger("qpid.message"),
            Logger.getLogger("com.rabbitmq"), Logger.getLogger("io.netty"));

    private LauncherLog() {
    }

    static void writeTo(Path file) throws IOException {
        LogManager.getLogManager().reset();
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Handler handler = new FileHandler(file.toString(), MOST_BYTES, 1, true);
        handler.setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(handler);
    }
}
