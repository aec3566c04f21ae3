package dev.afterword.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import dev.afterword.contracts.Exchanges;
import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.Line;

/**
 * Publishes events and says which of them the broker has safely. Confirms are pipelined: all events of a batch are on the
 * way before the first confirm is waited for. Not for several threads.
 */
final class ConfirmedPublisher implements AutoCloseable {

    private final Broker broker;
    private final DeclareTopology declare;
    private final EventHeaders headers;
    private final Duration confirmWithin;
    private final Departures departures;
    private Line line;
    private Connection connection;
    private Channel channel;
    private Confirms confirms;

    ConfirmedPublisher(Broker broker, DeclareTopology declare, String source, Duration confirmWithin,
            Departures departures) {
        this.broker = broker;
        this.declare = declare;
        this.headers = new EventHeaders(source);
        this.confirmWithin = confirmWithin;
        this.departures = departures;
    }

    /**
     * @return the rows that were not confirmed; they may have arrived all the same, and are sent again under the same id
     * @throws IOException when the broker is away: nothing is known of any row
     */
    List<OutboxRow> publish(List<OutboxRow> rows) throws IOException, InterruptedException {
        departures.begin();
        var notConfirmed = publish(rows, Exchanges.EVENTS);
        // RabbitMQ routes what no queue takes to the alternate exchange by itself; a broker that hands it back gets it there so.
        Collection<OutboxRow> returned = confirms.takeReturned(rows);
        if (!returned.isEmpty()) {
            var stillNot = new LinkedHashSet<>(notConfirmed);
            stillNot.removeAll(returned); // a broker may refuse what it also hands back
            stillNot.addAll(publish(List.copyOf(returned), Exchanges.UNROUTED));
            notConfirmed = List.copyOf(stillNot);
        }
        departures.end(rows, notConfirmed, returned.size());
        return notConfirmed;
    }

    private List<OutboxRow> publish(List<OutboxRow> rows, String exchange) throws IOException, InterruptedException {
        openIfClosed();
        boolean mandatory = exchange.equals(Exchanges.EVENTS);
        Map<Long, OutboxRow> pending = confirms.start();
        var watchdog = line.cutAfter(confirmWithin); // or the rows, and their transaction, would be held for as long as an alarm
        try {
            line.together(() -> {
                for (OutboxRow row : rows) {
                    pending.put(channel.getNextPublishSeqNo(), row);
                    channel.basicPublish(exchange, row.type(), mandatory, headers.of(row, departures.depart(row)),
                            row.body().getBytes(StandardCharsets.UTF_8));
                }
            });
        } finally {
            watchdog.cancel(false);
        }
        var notConfirmed = confirms.await(confirmWithin);
        if (!notConfirmed.isEmpty()) {
            close(); // a confirm that comes late must not be taken for one of the next batch
        }
        return notConfirmed;
    }

    private void openIfClosed() throws IOException {
        if (channel != null && channel.isOpen()) {
            return;
        }
        close();
        line = broker.open("outbox relay");
        connection = line.connection();
        declare.on(connection); // an event told before its queue is there would be stranded
        channel = connection.createChannel();
        channel.confirmSelect();
        confirms = new Confirms();
        channel.addConfirmListener(confirms);
        channel.addReturnListener(confirms);
        channel.addShutdownListener(confirms);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.abort(1_000);
            connection = null;
            channel = null;
        }
    }
}
