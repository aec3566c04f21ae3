package dev.afterword.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.ReturnListener;
import com.rabbitmq.client.ShutdownListener;
import com.rabbitmq.client.ShutdownSignalException;

/** What the broker says of the events of one batch. It speaks on a thread of the client; the publisher waits on another. */
final class Confirms implements ConfirmListener, ReturnListener, ShutdownListener {

    private final ConcurrentSkipListMap<Long, OutboxRow> pending = new ConcurrentSkipListMap<>();
    private final List<OutboxRow> refused = new ArrayList<>();
    private final Set<String> returned = new HashSet<>();
    private boolean refusedOrClosed;

    /** @return where to note each event under its publish sequence number, before it is published */
    synchronized ConcurrentSkipListMap<Long, OutboxRow> start() {
        pending.clear();
        return pending;
    }

    /** @return what was not confirmed in time, was refused, or was under way when the channel closed */
    synchronized List<OutboxRow> await(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!pending.isEmpty() && !refusedOrClosed) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return Stream.concat(refused.stream(), pending.values().stream()).toList();
    }

    /** @return those of the rows that the broker handed back because no queue takes them */
    synchronized Collection<OutboxRow> takeReturned(List<OutboxRow> rows) {
        if (returned.isEmpty()) {
            return List.of();
        }
        var handedBack = rows.stream().filter(row -> returned.contains(row.eventId().toString())).toList();
        returned.clear();
        return handedBack;
    }

    @Override
    public synchronized void handleAck(long sequence, boolean multiple) {
        if (multiple) {
            pending.headMap(sequence, true).clear();
        } else {
            pending.remove(sequence);
        }
        if (pending.isEmpty()) {
            notifyAll();
        }
    }

    @Override
    public synchronized void handleNack(long sequence, boolean multiple) {
        // Out of the way of a later confirm that speaks for all before it.
        var those = multiple ? pending.headMap(sequence, true) : pending.subMap(sequence, true, sequence, true);
        refused.addAll(those.values());
        those.clear();
        refusedOrClosed = true;
        notifyAll();
    }

    @Override
    public synchronized void handleReturn(int code, String text, String exchange, String routingKey,
            BasicProperties properties, byte[] body) {
        returned.add(properties.getMessageId());
    }

    @Override
    public synchronized void shutdownCompleted(ShutdownSignalException cause) {
        refusedOrClosed = true;
        notifyAll();
    }
}
