package dev.afterword.messaging;

import java.io.IOException;
import java.net.Socket;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.FrameHandler;
import com.rabbitmq.client.impl.FrameHandlerFactory;
import com.rabbitmq.client.impl.SocketFrameHandlerFactory;

/** Makes connections that can {@link GatheringFrames gather} what they send. One factory for each connection. */
final class GatheringFactory extends ConnectionFactory {

    private static final int MOST_BYTES_OF_A_MESSAGE = 64 << 20; // as the client has it by itself

    private GatheringFrames frames;

    /** Leads to the same place, as the same user, over the same sockets. */
    static GatheringFactory like(ConnectionFactory other) {
        var factory = new GatheringFactory();
        factory.setHost(other.getHost());
        factory.setPort(other.getPort());
        factory.setUsername(other.getUsername());
        factory.setPassword(other.getPassword());
        factory.setVirtualHost(other.getVirtualHost());
        factory.setSocketFactory(other.getSocketFactory()); // with its TLS
        factory.setSocketConfigurator(other.getSocketConfigurator()); // which checks the name of the host
        factory.setAutomaticRecoveryEnabled(other.isAutomaticRecoveryEnabled());
        factory.setRequestedHeartbeat(other.getRequestedHeartbeat());
        factory.setConnectionTimeout(other.getConnectionTimeout());
        factory.setHandshakeTimeout(other.getHandshakeTimeout());
        factory.setChannelRpcTimeout(other.getChannelRpcTimeout());
        return factory;
    }

    /** Of the connection that was made. */
    GatheringFrames frames() {
        return frames;
    }

    @Override
    protected FrameHandlerFactory createFrameHandlerFactory() {
        return new SocketFrameHandlerFactory(getConnectionTimeout(), getSocketFactory(), getSocketConfigurator(), isSSL()) {

            @Override
            public FrameHandler create(Socket socket) throws IOException {
                frames = new GatheringFrames(socket, MOST_BYTES_OF_A_MESSAGE);
                return frames;
            }
        };
    }
}
