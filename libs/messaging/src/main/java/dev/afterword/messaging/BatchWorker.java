package dev.afterword.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;

/**
 * Takes what has arrived, all of it up to a limit, and hands it over as one batch; meanwhile the next batch gathers. So a
 * single event is handled at once and a flood in large transactions. Where nobody waits for the outcome, the next batch may be
 * left to gather for longer: a transaction costs much the same for one event as for twenty.
 */
final class BatchWorker<T extends EventData> implements Runnable {

    private static final Logger LOG = Logger.getLogger(BatchWorker.class);
    private static final int LARGEST = 500;
    private static final int MOST_WAITING = 5_000;

    private final String queue;
    private final EventCodec<T> codec;
    private final Consumer<List<CloudEvent<T>>> handler;
    private final DeadLetters deadLetters;
    private final EventSpans spans;
    private final ConsumerMeters meters;
    private final long apartNanos;
    private final BlockingQueue<Message<byte[]>> arrived = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    /** @param apart how long after the beginning of one batch the next begins, unless so many wait that it is full */
    BatchWorker(String queue, EventCodec<T> codec, Consumer<List<CloudEvent<T>>> handler, DeadLetters deadLetters,
            EventSpans spans, ConsumerMeters meters, Duration apart) {
        this.queue = queue;
        this.codec = codec;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.spans = spans;
        this.meters = meters;
        apartNanos = apart.toNanos();
    }

    void add(Message<byte[]> message) {
        if (arrived.size() >= MOST_WAITING) {
            arrived.removeIf(QueueMessage::isStale); // or every reconnect during an outage would add a prefetch more
        }
        arrived.add(message);
    }

    /** Lets the batch in hand finish and takes no other; what is left goes back to the queue with the connection. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                var batch = new ArrayList<Message<byte[]>>();
                batch.add(arrived.take());
                long began = System.nanoTime();
                arrived.drainTo(batch, LARGEST - 1);
                boolean full = batch.size() == LARGEST;
                batch.removeIf(QueueMessage::isStale);
                untilHandled(batch);
                if (!full) {
                    TimeUnit.NANOSECONDS.sleep(began + apartNanos - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong in a way that nobody thought of, this thread goes on: without it the queue would stand still. */
    private void untilHandled(List<Message<byte[]>> batch) throws InterruptedException {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        while (true) {
            try {
                handle(readable(batch));
                return;
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "Handling %s failed unexpectedly; trying the same messages again", queue);
            }
            if (stopped || !Pause.of(backoff.next())) {
                throw new InterruptedException();
            }
        }
    }

    private List<EventInHand<T>> readable(List<Message<byte[]>> batch) throws InterruptedException {
        var readable = new ArrayList<EventInHand<T>>(batch.size());
        for (Message<byte[]> message : batch) {
            try {
                readable.add(EventInHand.of(message, codec.read(message.getPayload()), spans, queue));
            } catch (EventCodec.UnreadableEvent e) {
                bury(message, e);
            }
        }
        return readable;
    }

    /**
     * Halves a batch that fails until the events that fail alone are found: their neighbours are none the worse. It goes from
     * the first to the last, so that what came before an event is settled when it is.
     */
    private void handle(List<EventInHand<T>> batch) throws InterruptedException {
        if (batch.size() == 1) {
            handleAlone(batch.get(0));
        } else if (!batch.isEmpty()) {
            try {
                accept(batch);
            } catch (RuntimeException e) {
                int half = batch.size() / 2;
                handle(batch.subList(0, half));
                handle(batch.subList(half, batch.size()));
            }
        }
    }

    private void handleAlone(EventInHand<T> event) throws InterruptedException {
        var logs = event.inLogs();
        try {
            accept(List.of(event));
        } catch (RuntimeException e) {
            bury(event.message(), e);
            event.failed(e);
        } finally {
            logs.close();
        }
    }

    private void accept(List<EventInHand<T>> batch) throws InterruptedException {
        untilNoPassingCause(() -> handler.accept(batch.stream().map(EventInHand::event).toList()));
        meters.batch(batch.size());
        QueueMessage.acknowledge(batch.stream().<Message<byte[]>> map(EventInHand::message).toList());
        batch.forEach(event -> event.handled(meters));
    }

    private void bury(Message<byte[]> message, RuntimeException fault) throws InterruptedException {
        LOG.errorf(fault, "A message of %s cannot be processed and goes to the dead letters", queue);
        untilNoPassingCause(() -> {
            try {
                deadLetters.bury(queue, message.getPayload(), Causes.inOneLine(fault));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        message.ack();
        meters.dead();
    }

    private void untilNoPassingCause(Runnable work) throws InterruptedException {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!Causes.isPassing(e)) {
                    throw e;
                }
                meters.retry();
                LOG.warnf("Cannot process %s at the moment, trying again: %s", queue, Causes.inOneLine(e));
            }
            if (stopped || !Pause.of(backoff.next())) {
                throw new InterruptedException();
            }
        }
    }
}
