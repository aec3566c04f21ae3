package dev.afterword.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens connections to the broker. Whoever opens one watches over it, and closes it. */
@ApplicationScoped
public class Broker {

    private static final int HEARTBEAT_SECONDS = 10;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int HANDSHAKE_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 10_000;

    private final ConnectionFactory factory;
    private final List<Address> nodes;

    Broker() {
        factory = null; // for the client proxy
        nodes = null;
    }

    @Inject
    Broker(BrokerSettings settings) {
        this(factoryOf(settings), nodesOf(settings.host(), settings.port()));
    }

    /** @param factory says where the broker is, too */
    public Broker(ConnectionFactory factory) {
        this(factory, List.of(new Address(factory.getHost(), factory.getPort())));
    }

    Broker(ConnectionFactory factory, List<Address> nodes) {
        this.nodes = nodes;
        // The client's own recovery would repeat topology and consumers behind our back; each owner here starts over by itself.
        factory.setAutomaticRecoveryEnabled(false);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setConnectionTimeout(CONNECT_MILLIS);
        factory.setHandshakeTimeout(HANDSHAKE_MILLIS);
        factory.setChannelRpcTimeout(ANSWER_MILLIS); // a frozen broker must not hold a transaction for ten minutes
        this.factory = factory;
    }

    /** @param name what an operator sees in the broker's list of connections */
    public Connection connect(String name) throws IOException {
        return connect(factory, name);
    }

    /** For who publishes much: the same, with a way to send more at once, and to end it while the broker takes nothing. */
    public Line open(String name) throws IOException {
        var own = GatheringFactory.like(factory);
        return new Line(connect(own, name), own.frames());
    }

    private Connection connect(ConnectionFactory factory, String name) throws IOException {
        // In any order: pods spread over the nodes, and one that is frozen is not always the first to be waited for.
        var order = new ArrayList<>(nodes);
        Collections.shuffle(order);
        try {
            return factory.newConnection(order, name);
        } catch (TimeoutException e) {
            throw new IOException("the broker at " + nodes + " did not answer", e);
        }
    }

    static List<Address> nodesOf(List<String> hosts, int usualPort) {
        return hosts.stream().map(Address::parseAddress)
                .map(node -> node.getPort() < 0 ? new Address(node.getHost(), usualPort) : node).toList();
    }

    private static ConnectionFactory factoryOf(BrokerSettings settings) {
        var factory = new ConnectionFactory();
        factory.setUsername(settings.username());
        factory.setPassword(settings.password());
        factory.setVirtualHost(settings.virtualHost());
        if (settings.tls()) {
            try {
                factory.useSslProtocol(SSLContext.getDefault());
                factory.enableHostnameVerification();
            } catch (GeneralSecurityException e) {
                throw new UncheckedIOException(new IOException("TLS to the broker is not possible on this JVM", e));
            }
        }
        return factory;
    }
}
