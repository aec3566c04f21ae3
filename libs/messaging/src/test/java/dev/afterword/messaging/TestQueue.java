package dev.afterword.messaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;

import dev.afterword.contracts.Exchanges;
import dev.afterword.testing.TestBroker;

/** A queue of one test's own on the tests' broker, and what lies in the dead letters for it. */
final class TestQueue implements AutoCloseable {

    final String name = "test." + UUID.randomUUID();
    private final String type = name + ".v1";
    private final Connection connection;
    private final Channel channel;

    TestQueue() throws Exception {
        connection = TestBroker.factory().newConnection("test");
        channel = connection.createChannel();
        channel.confirmSelect();
        Topology.declareExchanges(channel);
    }

    void declare() throws IOException {
        Topology.declare(channel, new QueueBinding(name, List.of(type)));
    }

    void publish(byte[] body) throws Exception {
        channel.basicPublish(Exchanges.EVENTS, type, true, MessageProperties.PERSISTENT_BASIC, body);
        channel.waitForConfirmsOrDie(5_000);
    }

    long ready() throws IOException {
        return channel.messageCount(name);
    }

    long consumers() throws IOException {
        return channel.consumerCount(name);
    }

    /** Every dead letter that names this queue; those of other tests are put back. */
    List<GetResponse> deadLetters() throws Exception {
        var ours = new ArrayList<GetResponse>();
        var others = new ArrayList<GetResponse>();
        for (GetResponse letter = channel.basicGet(Exchanges.DEAD, false); letter != null; letter = channel
                .basicGet(Exchanges.DEAD, false)) {
            (names(letter) ? ours : others).add(letter);
        }
        for (GetResponse letter : ours) {
            channel.basicAck(letter.getEnvelope().getDeliveryTag(), false);
        }
        for (GetResponse letter : others) {
            channel.basicNack(letter.getEnvelope().getDeliveryTag(), false, true);
        }
        return ours;
    }

    /** A letter that the broker itself put there, after a rejection, may have no headers. */
    private boolean names(GetResponse letter) {
        var headers = letter.getProps().getHeaders();
        return headers != null && name.equals(String.valueOf(headers.get(DeadLetters.QUEUE_HEADER)));
    }

    @Override
    public void close() throws IOException {
        channel.queueDelete(name);
        connection.close((int) TimeUnit.SECONDS.toMillis(2));
    }
}
