package dev.afterword.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Brings events to a use case in batches, and settles each message by what became of it: acknowledged when the use case
 * returned, tried again with growing pauses when its fault will pass, put to the dead letters when it will not.
 */
@ApplicationScoped
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(8);
    /** Ten transactions a second; short enough for whoever looks at the outcome. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private final DeadLetters deadLetters;
    private final EventSpans spans;
    private final MeterRegistry meters;
    private final Map<BatchWorker<?>, Thread> workers = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Deliveries(DeadLetters deadLetters, EventSpans spans, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.spans = spans;
        this.meters = meters;
    }

    /**
     * Starts consuming a queue of which all events are the same record.
     *
     * @param queue named in logs and dead letters
     * @param messages the SmallRye channel
     * @param type what the events carry
     * @param handler called with one batch of each lane at a time, on a thread of its own and outside any transaction; must be
     *        idempotent, and all or nothing for the batch
     */
    public <T extends EventData> void consume(String queue, Multi<Message<byte[]>> messages, Class<T> type,
            Consumer<List<CloudEvent<T>>> handler) {
        consume(queue, messages, type, Duration.ZERO, handler);
    }

    /**
     * The same with a moment for company: one event is handled at once, those that follow it closely together.
     *
     * @param apart how long after one batch of a lane began the next begins at the earliest, unless it is full
     */
    public <T extends EventData> void consume(String queue, Multi<Message<byte[]>> messages, Class<T> type, Duration apart,
            Consumer<List<CloudEvent<T>>> handler) {
        start(queue, messages, worker(queue, EventCodec.of(type), handler, apart));
    }

    /**
     * The same where nobody waits for the outcome: one event is handled at once, more of them in few large batches. That leaves
     * the processors to those who are waited for.
     */
    public <T extends EventData> void gather(String queue, Multi<Message<byte[]>> messages, Class<T> type,
            Consumer<List<CloudEvent<T>>> handler) {
        consume(queue, messages, type, GATHERING, handler);
    }

    /**
     * Gathers from a queue of events of several kinds; each arrives as the record of its type. An event of another type
     * than the binding names goes to the dead letters.
     *
     * @param binding names the queue and the types, none of them a pattern
     * @param messages the SmallRye channel
     * @param handler as above; tells the events apart by the class of their data
     * @throws IllegalArgumentException when the binding holds a type of event that there is not
     */
    public void gather(QueueBinding binding, Multi<Message<byte[]>> messages,
            Consumer<List<CloudEvent<EventData>>> handler) {
        start(binding.queue(), messages, worker(binding.queue(), EventCodec.of(binding.types()), handler, GATHERING));
    }

    private <T extends EventData> Supplier<BatchWorker<T>> worker(String queue, EventCodec<T> codec,
            Consumer<List<CloudEvent<T>>> handler, Duration apart) {
        return () -> new BatchWorker<>(queue, codec, handler, deadLetters, spans, new ConsumerMeters(meters, queue), apart);
    }

    private <T extends EventData> void start(String queue, Multi<Message<byte[]>> messages, Supplier<BatchWorker<T>> worker) {
        var lanes = new ConcurrentHashMap<Integer, BatchWorker<T>>();
        messages.subscribe().with(
                message -> lanes.computeIfAbsent(QueueMessage.lane(message), lane -> start(queue, worker.get())).add(message),
                fault -> LOG.errorf(fault, "The channel of %s has failed; restart this service", queue));
    }

    private <T extends EventData> BatchWorker<T> start(String queue, BatchWorker<T> worker) {
        var thread = new Thread(worker, "handle " + queue);
        thread.setDaemon(true);
        workers.put(worker, thread);
        if (stopped) {
            worker.stop(); // it has not begun anything
        }
        thread.start();
        return worker;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        workers.keySet().forEach(BatchWorker::stop);
        for (Thread thread : workers.values()) {
            if (thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING) {
                thread.interrupt(); // between batches or between tries: nothing to finish
            }
            thread.join(FINISH_WITHIN.toMillis());
        }
    }
}
