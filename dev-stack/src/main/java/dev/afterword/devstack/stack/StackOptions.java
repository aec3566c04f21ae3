package dev.afterword.devstack.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to run a stack.
 *
 * @param home the checkout with the packaged services
 * @param data where everything is kept
 * @param programs where PostgreSQL's programs are unpacked to; may be shared by several stacks
 * @param environment may name real servers to use instead of the embedded ones
 * @param databasePrefix stands before the name of each database
 * @param serviceSettings what every service is set to besides what the launcher itself sets
 * @param own whether the stack must not meet anybody else's messages; fails then when a real broker's queues are in use
 * @param wiring how the services reach the servers
 */
public record StackOptions(
        Path home, Path data, Path programs, StackPorts ports, Map<String, String> environment, String databasePrefix,
        Map<String, String> serviceSettings, boolean own, Wiring wiring) {

    public static final String DATABASE_PREFIX = "AFTERWORD_DATABASE_PREFIX";

    /** A stack that stays: it finds its data again at the next start. */
    public static StackOptions lasting(Path home, Path data, StackPorts ports) {
        var environment = System.getenv();
        return new StackOptions(home, data, data.resolve("programs"), ports, environment,
                environment.getOrDefault(DATABASE_PREFIX, ""), Map.of(), false, Wiring.STRAIGHT);
    }

    /** A stack for one run. */
    public static StackOptions passing(Path home, Path data, Path programs, String databasePrefix) {
        return new StackOptions(home, data, programs, StackPorts.anyFree(), System.getenv(), databasePrefix, Map.of(), true,
                Wiring.STRAIGHT);
    }

    /** The same with other settings of the services. */
    public StackOptions withServiceSettings(Map<String, String> settings) {
        return new StackOptions(home, data, programs, ports, environment, databasePrefix, Map.copyOf(settings), own, wiring);
    }

    /** The same on the servers that this environment names, reached by that wiring. */
    public StackOptions on(Map<String, String> servers, Wiring through) {
        return new StackOptions(home, data, programs, ports, servers, databasePrefix, serviceSettings, own, through);
    }
}
