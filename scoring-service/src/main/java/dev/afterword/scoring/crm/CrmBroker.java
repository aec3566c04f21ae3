package dev.afterword.scoring.crm;

import java.io.IOException;
import java.util.List;

import dev.afterword.messaging.QueueFeed;

/** The broker as a feeder sees it; see {@link QueueFeed}. */
interface CrmBroker extends AutoCloseable {

    void connect() throws IOException;

    QueueFeed.State declare(String queue) throws IOException;

    void send(String queue, List<QueueFeed.Message> messages) throws IOException;

    void delete(String queue) throws IOException;

    @Override
    void close();
}
