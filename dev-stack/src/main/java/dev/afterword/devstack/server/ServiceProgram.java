package dev.afterword.devstack.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to run one service.
 *
 * @param name as people know it, for example {@code feedback-api}
 * @param jar the packaged application
 * @param port where it answers, on loopback
 * @param settings its settings file; it holds secrets, so only its path is passed on
 * @param log where its output goes
 * @param pidFile remembers it beyond our own end
 * @param environment what its process finds there besides
 */
public record ServiceProgram(String name, Path jar, int port, Path settings, Path log, Path pidFile,
        Map<String, String> environment) {

    public ServiceProgram {
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure(name + " is not built: " + jar + " is missing. Build it with 'mvn -DskipTests package'.");
        }
    }

    /** Small heaps and the serial collector: three services share a developer's machine with everything else. */
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms48m", "-Xmn24m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar",
                jar.toString()));
        return command;
    }

    ProcessBuilder processBuilder() {
        var builder = new ProcessBuilder(Commands.inOwnSession(command()))
                .redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SMALLRYE_CONFIG_LOCATIONS", settings.toUri().toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
