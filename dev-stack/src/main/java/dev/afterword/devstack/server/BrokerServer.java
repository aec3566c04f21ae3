package dev.afterword.devstack.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.rabbitmq.client.ConnectionFactory;

/** An AMQP 0-9-1 broker and how to log in to it. */
public record BrokerServer(String host, int port, String user, String password, String virtualHost, boolean tls) {

    /** A factory whose connections do not come back by themselves: our consumers reconnect and start over. */
    public ConnectionFactory connectionFactory() {
        var factory = new ConnectionFactory();
        factory.setHost(host);
        factory.setPort(port);
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(10_000);
        if (tls) {
            useTls(factory);
        }
        return factory;
    }

    /** With the password in it: for files that only we can read. */
    public String url() {
        return (tls ? "amqps" : "amqp") + "://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/"
                + encode(virtualHost);
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
        return "broker at " + host + ":" + port;
    }
}
