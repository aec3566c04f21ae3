package dev.afterword.devstack.command;

import dev.afterword.devstack.stack.Stack;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.Steps;

/** A stack that is stopped in order however the launcher ends, short of a kill -9. */
final class RunningStack implements AutoCloseable {

    private static volatile boolean stopping;

    private final Stack stack;
    private final Runnable afterwards;
    private boolean stopped;

    /** @param afterwards what to do once everything has stopped */
    RunningStack(StackOptions options, Console console, Runnable afterwards) throws Exception {
        this.afterwards = afterwards;
        stack = Stack.prepare(options, new Steps(console::say, console::pass));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            stop();
        }, "stop-stack"));
        try {
            stack.start();
        } catch (Exception e) {
            stop();
            throw e;
        }
    }

    /** Whether the process was told to end: what fails from now on fails because of that. */
    static boolean isStopping() {
        return stopping;
    }

    Stack stack() {
        return stack;
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            stack.close();
            afterwards.run();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
