package dev.afterword.feedback.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.realbrowser.StandInServer;

/** Stands in for feedback-api where a test wants it slow, broken or refusing; notes what a website's visitors sent. */
final class StandInApi implements AutoCloseable {

    /** @param key the {@code Idempotency-Key} */
    record Sent(String key, String authorization, JsonNode body, int answered) {
    }

    /** Answers with this status as long as it is set; 0: as if recorded. */
    volatile int failing;
    volatile CountDownLatch held = new CountDownLatch(0);
    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final StandInServer server = new StandInServer();

    StandInApi() throws IOException {
        server.on("/afterword.js", exchange -> StandInServer.send(exchange, 200, "text/javascript", script()))
                .on("/v1/interactions", this::interactions)
                .on("/thanks/", exchange -> StandInServer.send(exchange, 200, "text/html",
                        "<!DOCTYPE html><html lang=\"en\"><title>Thanks</title><main><h1>Thank you!</h1></main></html>"));
    }

    String origin() {
        return server.origin();
    }

    /** How many different interactions were taken in, as the idempotency keys tell them apart. */
    long recorded() {
        return sent.stream().filter(each -> each.answered() == 201).map(Sent::key).distinct().count();
    }

    private void interactions(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", exchange.getRequestHeaders().getFirst("Origin"));
        headers.set("Access-Control-Allow-Headers", "authorization, content-type, idempotency-key");
        headers.set("Access-Control-Expose-Headers", "Retry-After");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            StandInServer.send(exchange, 204, "text/plain", "");
            return;
        }
        var body = TestData.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int status = failing != 0 ? failing : 201;
        boolean accepted = status == 201 || status == 422 && !body.has("customer"); // 422: as if something of the customer were wrong
        sent.add(new Sent(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"), body, accepted ? 201 : status));
        try {
            held.await();
        } catch (InterruptedException e) {
            return; // the test is over
        }
        StandInServer.send(exchange, accepted ? 201 : status, "application/json", accepted
                ? "{\"id\":\"0\",\"thank_you_url\":\"" + origin() + "/thanks/" + sent.size() + "\"}"
                : "{\"title\":\"no\"}");
    }

    private static String script() throws IOException {
        try (InputStream script = StandInApi.class.getResourceAsStream("/script/afterword.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        held.countDown();
        server.close();
    }
}
