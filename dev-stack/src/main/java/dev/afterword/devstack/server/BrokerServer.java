package dev.afterword.devstack.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

/**
 * An AMQP 0-9-1 broker and how to log in to it.
 *
 * @param addresses of its nodes; each leads to all queues
 */
public record BrokerServer(List<Address> addresses, String user, String password, String virtualHost, boolean tls) {

    public BrokerServer(String host, int port, String user, String password, String virtualHost, boolean tls) {
        this(List.of(new Address(host, port)), user, password, virtualHost, tls);
    }

    /** Of the first node that takes it; they are asked in any order, so that one that is frozen is not always in the way. */
    public Connection connect(String name) throws IOException, TimeoutException {
        var nodes = new ArrayList<com.rabbitmq.client.Address>();
        addresses.forEach(node -> nodes.add(new com.rabbitmq.client.Address(node.host(), node.port())));
        Collections.shuffle(nodes);
        return connectionFactory().newConnection(nodes, name);
    }

    /** Connections do not come back by themselves: our consumers reconnect and start over. */
    private ConnectionFactory connectionFactory() {
        var factory = new ConnectionFactory();
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(5_000);
        factory.setRequestedHeartbeat(10);
        if (tls) {
            useTls(factory);
        }
        return factory;
    }

    /** With the password in it: for files that only we can read. */
    public String url() {
        return (tls ? "amqps" : "amqp") + "://" + encode(user) + ":" + encode(password) + "@"
                + Address.joined(addresses) + "/" + encode(virtualHost);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void useTls(ConnectionFactory factory) {
        try {
            factory.useSslProtocol(javax.net.ssl.SSLContext.getDefault());
            factory.enableHostnameVerification();
        } catch (GeneralSecurityException e) {
            throw new StartFailure("This Java cannot speak TLS: " + e.getMessage(), e);
        }
    }

    /** Leaves the password out: records end up in messages. */
    @Override
    public String toString() {
        return "broker at " + Address.joined(addresses);
    }
}
