package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.afterword.devstack.server.BrokerServer;

/** RabbitMQ's own load generator, as the reference for whatever ends in a confirm. */
final class PerfTest {

    private static final Pattern CONFIRMED = Pattern.compile("confirmed: ([0-9]+) msg/s", Pattern.MULTILINE);
    private static final String QUEUE = "bench.reference";
    private static final String EXCHANGE = "bench.reference.events";
    private static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final int WARM_UP_SECONDS = 2;

    private PerfTest() {
    }

    /**
     * Persistent messages that RabbitMQ confirms, a second, from one publisher into one quorum queue.
     *
     * @param window how many may wait for their confirm
     */
    static double rate(BrokerServer server, int bytes, int window, int seconds) throws Exception {
        return rate(server, bytes, window, seconds, List.of());
    }

    /** The same with messages that look like our events: their properties and headers, routed by a topic exchange. */
    static double rateOfEvents(BrokerServer server, int bytes, int window, int seconds, String type) throws Exception {
        String id = UUID.randomUUID().toString();
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return rate(server, bytes, window, seconds, List.of("-t", "topic", "-e", EXCHANGE, "-k", type, "--message-properties",
                "messageId=" + id + ",type=" + type + ",contentType=" + CONTENT_TYPE + ",timestamp=" + time
                        + ",cloudEvents_specversion=1.0,cloudEvents_id=" + id
                        + ",cloudEvents_source=/afterword/feedback-api,cloudEvents_type=" + type + ",cloudEvents_subject=" + id
                        + ",cloudEvents_time=" + time + ",cloudEvents_workspace=" + id));
    }

    private static double rate(BrokerServer server, int bytes, int window, int seconds, List<String> more) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), PerfTestProgram.class.getName(), "-h", server.url(), "-x", "1", "-y",
                "0",
                "-s", String.valueOf(bytes), "-f", "persistent", "-c", String.valueOf(window), "--quorum-queue", "-u", QUEUE,
                "-i", "1", "-z", String.valueOf(seconds + WARM_UP_SECONDS)));
        command.addAll(more);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return rate(output);
        } finally {
            process.destroy();
            delete(server);
        }
    }

    /** The median of the seconds in which its JVM was warm: the last one is never whole. */
    static double rate(String output) {
        var seconds = new ArrayList<Double>();
        var confirmed = CONFIRMED.matcher(output);
        while (confirmed.find()) {
            seconds.add(Double.parseDouble(confirmed.group(1)));
        }
        if (seconds.size() < WARM_UP_SECONDS + 1) {
            throw new IllegalStateException("PerfTest did not end well:\n" + output);
        }
        return Spread.of(seconds.subList(WARM_UP_SECONDS, Math.max(WARM_UP_SECONDS + 1, seconds.size() - 1))).median();
    }

    private static void delete(BrokerServer server) throws IOException, java.util.concurrent.TimeoutException {
        try (var connection = server.connect("benchmark"); var channel = connection.createChannel()) {
            channel.queueDelete(QUEUE);
            channel.exchangeDelete(EXCHANGE);
        }
    }
}
