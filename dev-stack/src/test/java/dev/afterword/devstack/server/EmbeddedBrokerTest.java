package dev.afterword.devstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.rabbitmq.client.MessageProperties;

class EmbeddedBrokerTest {

    @TempDir
    private Path directory;

    @Test
    void confirmed_messages_survive_a_kill_of_the_process_they_were_in() throws Exception {
        var child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(Victim.KILLED);

        try (var broker = EmbeddedBroker.start(directory, "pw");
                var connection = broker.server().connect("test")) {
            assertThat(connection.createChannel().messageCount("kept")).isEqualTo(10);
        }
    }

    /** Publishes, then ends as if killed: no shutdown hook runs, nothing is closed. */
    static final class Victim {

        static final int KILLED = 9;

        private Victim() {
        }

        public static void main(String[] args) throws Exception {
            var broker = EmbeddedBroker.start(Path.of(args[0]), "pw");
            var channel = broker.server().connect("test").createChannel();
            channel.exchangeDeclare("topic", "topic", true, false, Map.of("alternate-exchange", "unrouted"));
            channel.queueDeclare("kept", true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 5));
            channel.queueBind("kept", "topic", "a.b");
            channel.confirmSelect();
            for (int i = 0; i < 10; i++) {
                channel.basicPublish("topic", "a.b", MessageProperties.PERSISTENT_BASIC, new byte[100]);
            }
            channel.waitForConfirmsOrDie(10_000);
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
