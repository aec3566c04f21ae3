package dev.afterword.devstack.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP.Queue.DeclareOk;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.StartFailure;

/** A real broker, whose virtual host somebody else may be using too. */
final class SharedBroker {

    private static final List<String> QUEUES = List.of("survey-service.interactions", "scoring-service.responses",
            "feedback-api.invitations", "survey-service.erasures", "scoring-service.erasures",
            "survey-service.standings", "scoring-service.facts", "crm.demo");

    private SharedBroker() {
    }

    /** @param own whether to fail when another stack's services use the same queues: they would take our messages */
    static void check(BrokerServer broker, boolean own) {
        try (Connection connection = broker.connect("afterword-launcher")) {
            for (String queue : own ? QUEUES : List.<String> of()) {
                if (inUse(connection, queue)) {
                    throw new StartFailure("The queue " + queue + " on the " + broker + ", virtual host "
                            + broker.virtualHost() + ", is in use or holds messages of another run. Stop the other one, or "
                            + "give this one a virtual host of its own.");
                }
            }
        } catch (IOException | TimeoutException e) {
            throw new StartFailure("Cannot log in to the " + broker + ", virtual host " + broker.virtualHost() + ": "
                    + e.getMessage(), e);
        }
    }

    private static boolean inUse(Connection connection, String queue) throws IOException {
        Channel channel = connection.createChannel();
        DeclareOk state;
        try {
            state = channel.queueDeclarePassive(queue);
        } catch (IOException e) {
            return false; // there is none; asking has closed the channel
        }
        channel.abort();
        return state.getConsumerCount() > 0 || state.getMessageCount() > 0;
    }
}
