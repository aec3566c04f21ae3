package dev.afterword.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;

/**
 * Sends messages straight to one queue at a time, past every exchange, and returns once the broker has them. A fault with one
 * queue closes the channel, not the connection: the next queue finds a new one. Not for several threads.
 */
public final class QueueFeed implements AutoCloseable {

    private final Broker broker;
    private final DeclareTopology declare;
    private final Duration confirmWithin;
    private final AtomicInteger returned = new AtomicInteger();
    private Line line;
    private Connection connection;
    private Channel channel;

    /** @param confirmWithin how long the broker may take to confirm what {@link #send} sends */
    public QueueFeed(Broker broker, DeclareTopology declare, Duration confirmWithin) {
        this.broker = broker;
        this.declare = declare;
        this.confirmWithin = confirmWithin;
    }

    /** @throws IOException when the broker is away */
    public void connect() throws IOException {
        if (connection == null || !connection.isOpen()) {
            close();
            line = broker.open("queue feed");
            connection = line.connection();
            declare.on(connection); // the exchange for dead letters comes before the queues that name it
        }
    }

    /** Makes sure that the queue is there; says how it stands. One that an older version declared is taken as it is. */
    public State declare(String queue) throws IOException {
        try {
            return on(channel -> State.of(Topology.declareUnbound(channel, queue)));
        } catch (IOException e) {
            if (!isRefused(e, AMQP.PRECONDITION_FAILED)) {
                throw e;
            }
            return on(channel -> State.of(channel.queueDeclarePassive(queue)));
        }
    }

    /**
     * All or nothing, as far as one can know: after a fault some may have arrived, so send them again under the same ids.
     *
     * @throws IOException when the broker did not confirm every one of them
     */
    public void send(String queue, List<Message> messages) throws IOException {
        if (messages.isEmpty()) {
            return;
        }
        on(channel -> {
            returned.set(0);
            var watchdog = line.cutAfter(confirmWithin); // or a broker that takes nothing would hold the sender for good
            try {
                line.together(() -> {
                    for (Message message : messages) {
                        channel.basicPublish("", queue, true, message.properties(), message.body());
                    }
                });
            } finally {
                watchdog.cancel(false);
            }
            if (!channel.waitForConfirms(confirmWithin.toMillis()) || returned.get() > 0) {
                throw new IOException("the broker refused messages for " + queue);
            }
            return null;
        });
    }

    /** With all that is in it; a queue that is not there is no fault. */
    public void delete(String queue) throws IOException {
        try {
            on(channel -> channel.queueDelete(queue));
        } catch (IOException e) {
            // RabbitMQ deletes what is not there without a word; Broker-J complains.
            if (!isRefused(e, AMQP.NOT_FOUND)) {
                throw e;
            }
        }
    }

    private static boolean isRefused(IOException fault, int code) {
        return fault.getCause() instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Channel.Close close && close.getReplyCode() == code;
    }

    private <R> R on(Action<R> action) throws IOException {
        connect();
        try {
            if (channel == null || !channel.isOpen()) {
                channel = open();
            }
            return action.on(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandonChannel();
            throw new IOException(e);
        } catch (TimeoutException | ShutdownSignalException e) {
            abandonChannel();
            throw new IOException(e);
        } catch (IOException e) {
            abandonChannel(); // a confirm that comes late must not be taken for one of the next batch
            throw e;
        }
    }

    private Channel open() throws IOException {
        Channel opened = connection.openChannel().orElseThrow(() -> new IOException("no channel left"));
        opened.confirmSelect();
        opened.addReturnListener(message -> returned.incrementAndGet());
        return opened;
    }

    private void abandonChannel() {
        if (channel != null && channel.isOpen()) {
            try {
                channel.abort();
            } catch (IOException | ShutdownSignalException e) {
                // gone already
            }
        }
        channel = null;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.abort(1_000);
            line = null;
            connection = null;
            channel = null;
        }
    }

    /**
     * How a queue stands.
     *
     * @param ready messages that no consumer has been given yet
     * @param consumers how many are connected
     */
    public record State(int ready, int consumers) {

        private static State of(AMQP.Queue.DeclareOk there) {
            return new State(there.getMessageCount(), there.getConsumerCount());
        }
    }

    /** What is sent. */
    public record Message(BasicProperties properties, byte[] body) {
    }

    private interface Action<R> {
        R on(Channel channel) throws IOException, InterruptedException, TimeoutException;
    }
}
