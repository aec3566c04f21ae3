package dev.afterword.web.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** Collects one body, up to the limit. Runs on the event loop of its request alone. */
final class BodyReader {

    /**
     * So much of a body that is too long is read and thrown away. A client that is still sending when the connection closes
     * sees a broken connection instead of the answer.
     */
    private static final long WORTH_DRAINING = 1024 * 1024;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long limit;
    private final Buffer body = Buffer.buffer();
    private long received;

    BodyReader(RoutingContext context, long limit) {
        this.context = context;
        this.request = context.request();
        this.limit = limit;
    }

    void start() {
        long announced = announcedLength();
        boolean asksFirst = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        if (announced > WORTH_DRAINING || announced > limit && asksFirst) {
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
        } else if (received > WORTH_DRAINING && !context.response().ended()) {
            refuseAndClose();
        }
    }

    private void finish() {
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

    private void refuseAndClose() {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.response().endHandler(sent -> request.connection().close());
        RouterProblems.send(context, tooLarge());
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
