package dev.afterword.web.problem;

import java.time.Duration;

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

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long limit;
    private final Buffer body = Buffer.buffer();
    private long received;
    private Runnable whenReceived;

    BodyReader(RoutingContext context, long limit) {
        this.context = context;
        this.request = context.request();
        this.limit = limit;
    }

    /** @param whenReceived run once the body is here, before anybody works on it */
    void start(Runnable whenReceived) {
        this.whenReceived = whenReceived;
        long announced = announcedLength();
        boolean asksFirst = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        if (announced > worthDraining() || announced > limit && asksFirst) {
            refuseAndClose();
            return;
        }
        request.exceptionHandler(gone -> {
            // the client went away in the middle of its body: there is nobody to answer
        });
        request.handler(this::receive);
        request.endHandler(end -> finish());
        if (asksFirst) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private void receive(Buffer chunk) {
        received += chunk.length();
        if (received <= limit) {
            body.appendBuffer(chunk);
        } else if (received > worthDraining() && !context.response().ended()) {
            refuseAndClose();
        }
    }

    private void finish() {
        whenReceived.run();
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
     * instead of the answer.
     *
     * @param within how long that may take before the connection is closed
     */
    void refuse(ProblemException problem, Duration within) {
        if (!context.response().headWritten()) { // an unknown key, the framework has answered already
            RouterProblems.send(context, problem);
        }
        if (request.isEnded()) {
            return; // nothing more comes, and the connection may serve the next request
        }
        long deadline = context.vertx().setTimer(within.toMillis(), late -> request.connection().close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(deadline));
        request.endHandler(end -> context.vertx().cancelTimer(deadline));
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
