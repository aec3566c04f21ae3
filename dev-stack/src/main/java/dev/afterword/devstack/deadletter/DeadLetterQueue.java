package dev.afterword.devstack.deadletter;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;

import dev.afterword.devstack.server.BrokerServer;

/** What the services put aside, and what CRMs rejected. Looking changes nothing; a letter leaves only once its queue has it. */
public final class DeadLetterQueue implements AutoCloseable {

    private static final List<String> QUEUES = List.of("afterword.dead", "afterword.dead.crm");

    /** What was noted when it was put aside; everything else was the message's own. */
    private static final Set<String> NOTES = Set.of("afterword-queue", "afterword-reason", "afterword-failed-at");
    private static final long CONFIRM_MILLIS = 10_000;

    private final Connection connection;
    private final Channel channel;
    private final AtomicBoolean returned = new AtomicBoolean();

    public DeadLetterQueue(BrokerServer broker) throws IOException, TimeoutException {
        connection = broker.connect("dead letters");
        channel = connection.createChannel();
        channel.confirmSelect();
        channel.addReturnListener(message -> returned.set(true));
    }

    /** Shows every letter that is there now; those that are not sent again go back when this is closed. */
    public void each(BiConsumer<DeadLetter, GetResponse> action) throws IOException {
        for (String queue : QUEUES) {
            for (long left = waiting(queue); left > 0; left--) {
                GetResponse message = channel.basicGet(queue, false);
                if (message == null) {
                    break;
                }
                action.accept(DeadLetter.of(message), message);
            }
        }
    }

    /** None in a queue that nobody has declared yet; asked on a channel of its own, which the broker then closes. */
    private long waiting(String queue) throws IOException {
        Channel asking = connection.createChannel();
        try {
            return asking.queueDeclarePassive(queue).getMessageCount();
        } catch (IOException e) {
            if (!connection.isOpen()) {
                throw e;
            }
            return 0;
        } finally {
            if (asking.isOpen()) {
                asking.abort();
            }
        }
    }

    /**
     * Puts the message back where it came from. Its consumer may see it twice if this dies in between, which changes nothing.
     *
     * @return false when that queue is gone; the letter stays
     */
    public boolean sendAgain(DeadLetter letter, GetResponse message)
            throws IOException, InterruptedException, TimeoutException {
        if (letter.queue() == null) {
            return false;
        }
        returned.set(false);
        channel.basicPublish("", letter.queue(), true, withoutNotes(message.getProps()), message.getBody());
        // Of a queue that is gone RabbitMQ says so twice, by a return and a confirm; Broker-J by a return and a refusal.
        boolean taken = channel.waitForConfirms(CONFIRM_MILLIS);
        if (returned.get() || !taken) {
            return false;
        }
        channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        return true;
    }

    private static BasicProperties withoutNotes(BasicProperties properties) {
        var headers = new HashMap<>(DeadLetter.headersOf(properties));
        headers.keySet().removeIf(name -> NOTES.contains(name) || name.startsWith("x-"));
        return properties.builder().headers(headers).deliveryMode(2).build();
    }

    @Override
    public void close() throws IOException {
        connection.close(2_000); // what was looked at only is queued again
    }
}
