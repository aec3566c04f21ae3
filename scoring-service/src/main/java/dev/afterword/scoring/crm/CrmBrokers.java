package dev.afterword.scoring.crm;

import java.io.IOException;
import java.util.List;

import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.QueueFeed;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives each feeder a connection of its own. */
@ApplicationScoped
class CrmBrokers {

    private final Broker broker;
    private final DeclareTopology declare;
    private final CrmFeedSettings settings;

    CrmBrokers(Broker broker, DeclareTopology declare, CrmFeedSettings settings) {
        this.broker = broker;
        this.declare = declare;
        this.settings = settings;
    }

    /** Not connected yet. */
    CrmBroker open() {
        return through(new QueueFeed(broker, declare, settings.confirmWithin()));
    }

    static CrmBroker through(QueueFeed feed) {
        return new Connected(feed);
    }

    private record Connected(QueueFeed feed) implements CrmBroker {

        @Override
        public void connect() throws IOException {
            feed.connect();
        }

        @Override
        public QueueFeed.State declare(String queue) throws IOException {
            return feed.declare(queue);
        }

        @Override
        public void send(String queue, List<QueueFeed.Message> messages) throws IOException {
            feed.send(queue, messages);
        }

        @Override
        public void delete(String queue) throws IOException {
            feed.delete(queue);
        }

        @Override
        public void close() {
            feed.close();
        }
    }
}
