package dev.afterword.devstack.crm;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;

import dev.afterword.devstack.server.BrokerServer;

/**
 * Takes the demo CRM's events from its queue, as any CRM would: stores a batch, commits, only then acknowledges. The
 * queue is declared by scoring-service, so until that has started there is nothing to take from.
 */
final class CrmConsumer implements AutoCloseable {

    static final String QUEUE = "crm.demo";

    private static final Logger LOG = Logger.getLogger(CrmConsumer.class.getName());
    private static final int BATCH = 200;

    private final BrokerServer broker;
    private final CrmDatabase database;
    private final CrmInbox inbox;
    private final Thread thread = new Thread(this::run, "crm-consumer");
    private volatile boolean closed;

    CrmConsumer(BrokerServer broker, CrmDatabase database, CrmInbox inbox) {
        this.broker = broker;
        this.database = database;
        this.inbox = inbox;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try (Connection connection = broker.connect("crm-demo")) {
                consume(connection.createChannel());
            } catch (IOException | TimeoutException | SQLException | AlreadyClosedException e) {
                LOG.log(Level.FINE, "The CRM will connect again", e);
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private void consume(Channel channel) throws IOException, SQLException, InterruptedException {
        var waiting = new LinkedBlockingQueue<Delivery>();
        channel.basicQos(2 * BATCH);
        channel.basicConsume(QUEUE, false, (tag, delivery) -> waiting.add(delivery), tag -> abort(channel));
        while (channel.isOpen() && !closed) {
            Delivery first = waiting.poll(500, TimeUnit.MILLISECONDS);
            if (first != null) {
                var batch = new ArrayList<Delivery>();
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
                take(channel, batch);
            }
        }
    }

    private void take(Channel channel, ArrayList<Delivery> batch) throws IOException, SQLException {
        var events = new ArrayList<ReceivedEvent>();
        var understood = new ArrayList<Long>();
        for (Delivery delivery : batch) {
            long tag = delivery.getEnvelope().getDeliveryTag();
            try {
                events.add(ReceivedEvent.of(delivery.getBody()));
                understood.add(tag);
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Refused a message that is no event", e);
                channel.basicReject(tag, false);
            }
        }
        if (!events.isEmpty()) {
            database.inTransaction(connection -> {
                inbox.store(connection, events);
                return null;
            });
            channel.basicAck(understood.get(understood.size() - 1), true);
            inbox.tell();
        }
    }

    private static void abort(Channel channel) throws IOException {
        LOG.fine("The broker cancelled the CRM's consumer");
        channel.abort();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
