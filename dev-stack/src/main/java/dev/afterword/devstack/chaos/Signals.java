package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Freezes processes and lets them go on, as an overloaded machine does. */
public final class Signals {

    private Signals() {
    }

    public static void freeze(ProcessHandle process) throws IOException {
        send("-STOP", process);
    }

    public static void goOn(ProcessHandle process) throws IOException {
        send("-CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws IOException {
        var command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(process), process.descendants()).map(one -> String.valueOf(one.pid())).forEach(command::add);
        try {
            // Says 1 when one of many had ended meanwhile: that one needs no signal.
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
