package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.MessageProperties;

import dev.afterword.devstack.server.BrokerServer;

/** Messages that no consumer can ever process: each must end among the dead letters, once, and hold up nobody. */
final class Poison {

    private static final List<String> QUEUES = List.of("survey-service.interactions", "scoring-service.responses",
            "feedback-api.invitations", "scoring-service.facts");

    private final BrokerServer broker;
    private int sent;

    Poison(BrokerServer broker) {
        this.broker = broker;
    }

    void send() throws IOException, TimeoutException, InterruptedException {
        try (var connection = broker.connect("poison")) {
            var channel = connection.createChannel();
            channel.confirmSelect();
            for (String queue : QUEUES) {
                channel.basicPublish("", queue, MessageProperties.PERSISTENT_TEXT_PLAIN,
                        "{\"specversion\":\"1.0\",\"poison\":".getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(10_000);
            sent += QUEUES.size();
        }
    }

    int sent() {
        return sent;
    }
}
