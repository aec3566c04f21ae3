package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.rabbitmq.client.Address;

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

    private static int nobodyListens() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return listener.getLocalPort();
        }
    }
}
