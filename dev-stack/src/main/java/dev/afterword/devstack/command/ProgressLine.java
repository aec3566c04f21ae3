package dev.afterword.devstack.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal; elsewhere a line for each tenth of the way. */
final class ProgressLine implements AutoCloseable {

    private final Console console;
    private final String task;
    private final long total;
    private final ProgressBar bar;
    private long done;

    ProgressLine(Console console, String task, long total) {
        this.console = console;
        this.task = task;
        this.total = total;
        this.bar = !Console.isTerminal() ? null
                : new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200).showSpeed().build();
    }

    synchronized void step() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        } else if (done * 10 / total > (done - 1) * 10 / total) {
            console.say("  " + task + " " + done + " of " + total);
        }
    }

    /** A message that must not be overwritten by the bar. */
    void say(String line) {
        console.say(bar == null ? line : "\r\033[K" + line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
