package dev.afterword.web.problem;

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
            refuse(tooLarge());
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
            refuse(tooLarge());
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

    /** Without reading what is left of the body; so the connection cannot be used again. */
    void refuse(ProblemException problem) {
        if (context.response().headWritten()) { // by the framework, of an unknown key
            request.connection().close();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(sent -> request.connection().close());
        RouterProblems.send(context, problem);
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
