package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Where Erlang's nodes find each other: one of our own, so that they never meet those of another broker on this machine. */
final class NameServer implements AutoCloseable {

    private final int port = Ports.free();
    private final String cookie = UUID.randomUUID().toString();
    private final Process process;

    NameServer(Path log) throws IOException {
        process = new ProcessBuilder(Commands.inOwnSession(List.of("epmd", "-port", String.valueOf(port), "-address",
                "127.0.0.1"))).redirectErrorStream(true).redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    int port() {
        return port;
    }

    /** What nodes prove to each other that they belong together with. */
    String cookie() {
        return cookie;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
