package dev.afterword.devstack.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import dev.afterword.devstack.server.Directories;
import dev.afterword.devstack.server.ServerUrls;
import dev.afterword.devstack.server.ServiceProgram;
import dev.afterword.devstack.stack.Stack;
import dev.afterword.devstack.stack.StackOptions;
import dev.afterword.devstack.stack.Steps;

/** A whole stack of packaged services for one test class, on embedded servers or on those the environment names. */
final class TestStack implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("afterword.home")).toAbsolutePath().normalize();
    static final Path PROGRAMS = Path.of("target", "programs");

    final Path data;
    final Stack stack;
    private List<ServiceProgram> programs;

    TestStack() throws Exception {
        this(Map.of());
    }

    TestStack(Map<String, String> serviceSettings) throws Exception {
        this(serviceSettings, running -> running.stack.start());
    }

    private TestStack(Map<String, String> serviceSettings, Start start) throws Exception {
        forgetOtherRuns();
        data = newDataDirectory();
        var options = StackOptions.passing(HOME, data, PROGRAMS, databasePrefix()).withServiceSettings(serviceSettings);
        stack = Stack.prepare(options, new Steps(System.out::println));
        try {
            start.start(this);
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    private interface Start {
        void start(TestStack stack) throws Exception;
    }

    /** Servers and CRM, for services that the test runs itself. */
    static TestStack withoutServices() throws Exception {
        return new TestStack(Map.of(), running -> running.programs = running.stack.startAround());
    }

    /** How to run the services that the test runs itself. */
    List<ServiceProgram> programs() {
        return programs;
    }

    static Path newDataDirectory() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stacks")), "it-");
    }

    /** A shared server may be used by several checkouts at once. */
    static String databasePrefix() {
        return "it_" + Long.toHexString(ThreadLocalRandom.current().nextLong() >>> 1) + "_";
    }

    /** The broker of the tests is theirs alone, but the queues on it are still those of the run before. */
    static void forgetOtherRuns() throws Exception {
        var broker = ServerUrls.broker(System.getenv());
        if (broker.isPresent()) {
            try (var connection = broker.get().connect("end-to-end-tests")) {
                var channel = connection.createChannel();
                for (String queue : List.of("survey-service.interactions", "scoring-service.responses",
                        "feedback-api.invitations", "survey-service.erasures", "scoring-service.erasures",
                        "survey-service.standings", "scoring-service.facts", "crm.demo",
                        "afterword.unrouted", "afterword.dead", "afterword.dead.crm")) {
                    channel.queueDelete(queue);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        stack.close();
        Directories.delete(data);
    }
}
