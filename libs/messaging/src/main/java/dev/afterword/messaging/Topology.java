package dev.afterword.messaging;

import static dev.afterword.contracts.Exchanges.DEAD;
import static dev.afterword.contracts.Exchanges.DEAD_CRM;
import static dev.afterword.contracts.Exchanges.EVENTS;
import static dev.afterword.contracts.Exchanges.UNROUTED;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.rabbitmq.client.AMQP.Queue;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;

/**
 * The exchanges and queues of the suite. Declaring is idempotent, so every pod of every service does it at start, in an
 * order that never names what is not there yet.
 */
public final class Topology {

    /** How often a message may come back unacknowledged (its consumer died each time) before it counts as dead. */
    private static final int DELIVERY_LIMIT = 50;

    private static final int NO_LIMIT = 1_000_000_000;

    /** About a million events. */
    private static final long KEEP_BYTES = 1L << 30;

    /**
     * One set of arguments for two brokers, each ignoring what only the other knows: RabbitMQ and, in development, Apache
     * Qpid Broker-J ({@code alternateExchange}, {@code x-qpid-*}).
     */
    private static final Map<String, Object> KEEP = Map.of(
            "x-queue-type", "quorum",
            // The oldest go when nobody looks for so long: better than a full disk, which stops every publisher.
            "x-max-length-bytes", KEEP_BYTES,
            // RabbitMQ 4 drops a message after 20 returns unless told otherwise: nobody may lose a letter by looking at it.
            "x-delivery-limit", NO_LIMIT);
    private static final Map<String, Object> WORK = work(DEAD);

    /**
     * What a CRM rejects must push out nothing of ours, and holds customers' data that nobody can reach any more to
     * erase it: it goes by itself.
     */
    private static final Map<String, Object> CRM_WORK = work(DEAD_CRM);
    private static final Duration CRM_KEEP = Duration.ofDays(30);
    private static final Map<String, Object> KEEP_FOR_CRM = kept(CRM_KEEP);
    private static final Map<String, Object> EVENTS_ARGUMENTS = Map.of(
            "alternate-exchange", UNROUTED,
            "alternateExchange", UNROUTED);

    private Topology() {
    }

    /** What every service needs before it publishes or consumes. */
    public static void declareExchanges(Channel channel) throws IOException {
        declareKept(channel, DEAD, KEEP);
        declareKept(channel, DEAD_CRM, KEEP_FOR_CRM);
        declareKept(channel, UNROUTED, KEEP);
        channel.exchangeDeclare(EVENTS, BuiltinExchangeType.TOPIC, true, false, EVENTS_ARGUMENTS);
    }

    public static void declare(Channel channel, QueueBinding binding) throws IOException {
        declareUnbound(channel, binding.queue());
        for (String type : binding.types()) {
            channel.queueBind(binding.queue(), EVENTS, type);
        }
    }

    /** A queue as any other, but without bindings: whoever feeds it sends to it by its name. */
    static Queue.DeclareOk declareUnbound(Channel channel, String queue) throws IOException {
        return channel.queueDeclare(queue, true, false, false, QueueBinding.isOfCrm(queue) ? CRM_WORK : WORK);
    }

    private static void declareKept(Channel channel, String name, Map<String, Object> arguments) throws IOException {
        channel.exchangeDeclare(name, BuiltinExchangeType.FANOUT, true);
        channel.queueDeclare(name, true, false, false, arguments);
        channel.queueBind(name, name, "");
    }

    private static Map<String, Object> work(String dead) {
        return Map.of(
                "x-queue-type", "quorum",
                "x-delivery-limit", DELIVERY_LIMIT,
                "x-dead-letter-exchange", dead,
                // Without these two RabbitMQ forgets a dead letter that the dead-letter queue can't take at that moment.
                "x-dead-letter-strategy", "at-least-once",
                "x-overflow", "reject-publish",
                "alternateExchange", dead,
                "x-qpid-maximum-delivery-count", DELIVERY_LIMIT);
    }

    private static Map<String, Object> kept(Duration time) {
        var arguments = new HashMap<>(KEEP);
        arguments.put("x-message-ttl", time.toMillis());
        return Map.copyOf(arguments);
    }
}
