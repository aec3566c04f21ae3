package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Channel;

import dev.afterword.testing.TestBroker;

class BrokerTest {

    @Test
    void a_host_without_a_port_has_the_usual_one() {
        assertThat(Broker.nodesOf(List.of("one", "two:5673", "[::1]:5674"), 5671)).containsExactly(new Address("one", 5671),
                new Address("two", 5673), new Address("[::1]", 5674));
    }

    @Test
    @Tag("messaging")
    void where_one_node_is_gone_another_one_takes_the_connection() throws IOException, TimeoutException {
        var factory = TestBroker.factory();
        factory.newConnection("warm-up").close(2_000); // a broker that has just started takes its time for the first
        var broker = new Broker(factory,
                List.of(new Address("127.0.0.1", nobodyListens()), new Address(factory.getHost(), factory.getPort())));
        for (int i = 0; i < 5; i++) { // whichever of the two is asked first
            var connection = broker.connect("test");
            assertThat(connection.getPort()).isEqualTo(factory.getPort());
            connection.close();
        }
    }

    @Test
    @Tag("messaging")
    void what_is_published_together_arrives_whole_and_leaves_in_fewer_pieces() throws Exception {
        var writes = new AtomicInteger();
        var factory = TestBroker.factory();
        factory.setSocketFactory(new CountingSockets(writes));
        var connection = new Broker(factory).open("test");
        var channel = connection.connection().createChannel();
        String queue = channel.queueDeclare().getQueue();
        channel.confirmSelect();
        var body = new byte[300];

        writes.set(0);
        publish(channel, queue, body);
        int alone = writes.getAndSet(0);
        connection.together(() -> publish(channel, queue, body));
        int together = writes.get();

        assertThat(together).isLessThan(alone / 10);
        channel.waitForConfirmsOrDie(5_000);
        assertThat(channel.messageCount(queue)).isEqualTo(200);
        connection.connection().close();
    }

    @Test
    @Tag("messaging")
    void a_fault_amid_what_is_published_together_holds_nothing_back_afterwards() throws Exception {
        var connection = new Broker(TestBroker.factory()).open("test");
        var channel = connection.connection().createChannel();
        String queue = channel.queueDeclare().getQueue();
        channel.confirmSelect();
        assertThatThrownBy(() -> connection.together(() -> {
            channel.basicPublish("", queue, null, new byte[1]);
            throw new IllegalStateException("a bug");
        })).hasMessage("a bug");
        channel.waitForConfirmsOrDie(5_000);
        assertThat(channel.messageCount(queue)).isEqualTo(1);
        connection.connection().close();
    }

    private static void publish(Channel channel, String queue, byte[] body) throws IOException {
        for (int i = 0; i < 100; i++) {
            channel.basicPublish("", queue, null, body);
        }
    }

    private static int nobodyListens() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return listener.getLocalPort();
        }
    }
}
