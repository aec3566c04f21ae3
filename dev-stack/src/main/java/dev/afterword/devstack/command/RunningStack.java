package dev.afterword.devstack.command;

import dev.afterword.devstack.stack.Stack;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.Steps;

/** A stack that is stopped in order however the launcher ends, short of a kill -9. */
final class RunningStack implements AutoCloseable {

    private final Stack stack;
    private final Runnable afterwards;
    private final Thread hook = new Thread(this::stop, "stop-stack");
    private boolean stopped;

    /** @param afterwards what to do once everything has stopped */
    RunningStack(StackOptions options, Console console, Runnable afterwards) throws Exception {
        this.afterwards = afterwards;
        stack = Stack.start(options, new Steps(console::say));
        Runtime.getRuntime().addShutdownHook(hook);
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
