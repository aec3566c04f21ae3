package dev.afterword.scoring.crm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.QueueFeed;
import dev.afterword.testing.TestBroker;

/**
 * What a CRM sees of the broker: the RabbitMQ named by {@code AFTERWORD_RABBITMQ_URL}; without one, queues in this process (the
 * embedded broker cannot be in a Quarkus test's JVM, and QueueFeedTest has it).
 */
interface TestCrmBroker {

    CrmBroker connection();

    /** Takes up to that many messages out of a queue. */
    List<QueueFeed.Message> take(String queue, int most) throws Exception;

    boolean has(String queue) throws Exception;

    void close() throws Exception;

    static TestCrmBroker open() throws Exception {
        return TestBroker.isRabbitMq() ? new Rabbit() : new InMemory();
    }

    final class Rabbit implements TestCrmBroker {

        private final Connection consumer = TestBroker.factory().newConnection("a crm");
        private final CrmBroker connection = CrmBrokers.through(
                new QueueFeed(new Broker(TestBroker.factory()), new DeclareTopology(List.of()), Duration.ofSeconds(10)));

        Rabbit() throws Exception {
            // The connection may fail.
        }

        @Override
        public CrmBroker connection() {
            return connection;
        }

        @Override
        public List<QueueFeed.Message> take(String queue, int most) throws Exception {
            var taken = new ArrayList<QueueFeed.Message>();
            try (Channel channel = consumer.createChannel()) {
                for (int i = 0; i < most; i++) {
                    var message = channel.basicGet(queue, true);
                    if (message == null) {
                        break;
                    }
                    taken.add(new QueueFeed.Message(message.getProps(), message.getBody()));
                }
            }
            return taken;
        }

        @Override
        public boolean has(String queue) throws Exception {
            var channel = consumer.createChannel();
            try {
                channel.queueDeclarePassive(queue);
                channel.close();
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() throws Exception {
            connection.close();
            consumer.close();
        }
    }

    final class InMemory implements TestCrmBroker, CrmBroker {

        private final Map<String, List<QueueFeed.Message>> queues = new ConcurrentHashMap<>();

        @Override
        public CrmBroker connection() {
            return this;
        }

        @Override
        public synchronized List<QueueFeed.Message> take(String queue, int most) {
            var all = queues.get(queue);
            var taken = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
            all.subList(0, taken.size()).clear();
            return taken;
        }

        @Override
        public boolean has(String queue) {
            return queues.containsKey(queue);
        }

        @Override
        public void connect() {
            // always there
        }

        @Override
        public synchronized QueueFeed.State declare(String queue) {
            return new QueueFeed.State(queues.computeIfAbsent(queue, name -> new ArrayList<>()).size(), 0);
        }

        @Override
        public synchronized void send(String queue, List<QueueFeed.Message> messages) {
            queues.get(queue).addAll(messages);
        }

        @Override
        public synchronized void delete(String queue) {
            queues.remove(queue);
        }

        @Override
        public void close() {
            queues.clear();
        }
    }
}
