package dev.afterword.web.problem;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** Collects one body, up to the limit. Runs on the event loop of its request alone. */
final class BodyReader {

    /**
     * So much above the limit is read and thrown away. A client that is still sending when the connection closes
     * sees a broken connection instead of the answer.
     */
    private static final long WORTH_DRAINING = 1024 * 1024;

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final long NONE = -1;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long limit;
    private final Duration within;
    private final HeldBodies bodies;
    private final AtomicLong held = new AtomicLong();
    private Buffer body = Buffer.buffer();
    private long announced;
    private long received;
    private long deadline = NONE;

    /**
     * @param limit bytes of the longest body
     * @param within how long sending it may take where that matters, see {@link #hurry}
     * @param bodies where what arrives has to find room
     */
    BodyReader(RoutingContext context, long limit, Duration within, HeldBodies bodies) {
        this.context = context;
        this.request = context.request();
        this.limit = limit;
        this.within = within;
        this.bodies = bodies;
    }

    /** From now on its time runs: the connection is closed if the body has not arrived when it is over. */
    void hurry() {
        if (deadline == NONE) {
            deadline = context.vertx().setTimer(within.toMillis(), late -> request.connection().close());
        }
    }

    void start() {
        announced = announcedLength();
        boolean asksFirst = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        if (announced > worthDraining() || announced > limit && asksFirst) {
            refuseAndClose();
            return;
        }
        request.exceptionHandler(gone -> rest()); // in the middle of its body: there is nobody to answer
        request.handler(this::receive);
        request.endHandler(end -> finish());
        if (asksFirst) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private void receive(Buffer chunk) {
        received += chunk.length();
        if (received > limit || announced > limit) {
            if (received > worthDraining() && !context.response().ended()) {
                refuseAndClose();
            }
        } else if (bodies.take(received, chunk.length())) {
            keep(chunk);
        } else {
            Overload.BODIES.report();
            refuse(ProblemException.unavailable(
                    "This server has as many requests in hand as it can hold. Send the same request again.", TRY_AGAIN));
        }
    }

    private void keep(Buffer chunk) {
        if (held.getAndAdd(chunk.length()) == 0) {
            context.addEndHandler(answeredOrGone -> release());
        }
        body.appendBuffer(chunk);
        if (received > HeldBodies.SHORT) {
            hurry();
        }
    }

    private void release() {
        bodies.release(held.getAndSet(0));
    }

    private void finish() {
        rest();
        if (context.response().ended()) {
            return;
        }
        if (received > limit) {
            RouterProblems.send(context, tooLarge());
            return;
        }
        ((RoutingContextInternal) context).setBody(body); // where every later reader looks first
        context.next();
    }

    /**
     * Answers at once and throws away what still comes: a client in the middle of its body would see a broken connection
     * instead of the answer. That may take as long as sending it, then the connection is closed.
     */
    void refuse(ProblemException problem) {
        body = Buffer.buffer();
        release();
        if (!context.response().headWritten()) { // an unknown key, the framework has answered already
            RouterProblems.send(context, problem);
        }
        if (request.isEnded()) {
            return; // nothing more comes, and the connection may serve the next request
        }
        hurry();
        request.exceptionHandler(gone -> rest());
        request.endHandler(end -> rest());
        request.handler(chunk -> {
            received += chunk.length();
            if (received > worthDraining()) {
                request.connection().close();
            }
        });
        request.resume();
    }

    /** Without reading what is left of the body; so the connection cannot be used again. */
    private void refuseAndClose() {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(sent -> request.connection().close());
        RouterProblems.send(context, tooLarge());
    }

    private void rest() {
        if (deadline != NONE) {
            context.vertx().cancelTimer(deadline);
        }
    }

    private long worthDraining() {
        return limit + WORTH_DRAINING;
    }

    private long announcedLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private ProblemException tooLarge() {
        return ProblemException.tooLarge("The body may have up to " + limit + " bytes.");
    }
}
