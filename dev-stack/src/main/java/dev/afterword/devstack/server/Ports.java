package dev.afterword.devstack.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback interface. */
public final class Ports {

    private static final int LOWEST = 15_000;
    private static final int ABOVE = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {
    }

    /**
     * A port that nobody uses now; not one of those that the system gives to outgoing connections, or any of them could take it
     * while a service that is being restarted does not hold it. Another process may still take it before we do, so callers say
     * so when it happens.
     */
    public static int free() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free TCP port on the loopback interface");
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            // Without it a port whose last connections are still in TIME_WAIT would look taken.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Fails with the words a person needs when the port is taken.
     *
     * @param what what wants to listen there, for example {@code feedback-api}
     * @param option the command line option that changes it
     */
    public static void requireFree(int port, String what, String option) {
        if (!isFree(port)) {
            throw new StartFailure("Port " + port + " for " + what + " is taken by another program. "
                    + "Stop that program, or choose another port with " + option + " (0 takes a free one).");
        }
    }
}
