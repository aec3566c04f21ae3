package dev.afterword.survey.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.afterword.survey.delivery.domain.Handover;

class TwilioProviderTest {

    private final AtomicReference<String> received = new AtomicReference<>();
    private HttpServer server;
    private int status = 201;
    private String body = "{\"sid\":\"SM123\",\"status\":\"queued\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2010-04-01/Accounts/AC1/Messages.json", exchange -> {
            received.set(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_message_is_posted_as_their_api_wants_it() {
        assertThat(send()).isEqualTo(new Handover.Accepted("SM123"));
        assertThat(received.get()).isEqualTo("POST Basic " + Base64.getEncoder().encodeToString("AC1:secret".getBytes(UTF_8))
                + " To=%2B4915112345678&Body=Hello+%26+thanks&From=%2B15005550006");
    }

    @Test
    void their_code_tells_a_number_that_takes_no_messages() {
        status = 400;
        body = "{\"code\":21610,\"message\":\"unsubscribed recipient\"}";
        assertThat(send()).isEqualTo(new Handover.Refused("address_refused", true));
    }

    @Test
    void what_is_no_json_is_judged_by_its_status() {
        status = 502;
        body = "<html>bad gateway</html>";
        assertThat(send()).isInstanceOf(Handover.Passing.class);
    }

    @Test
    void who_cannot_be_reached_has_taken_nothing() {
        server.stop(0);
        assertThat(send()).isInstanceOf(Handover.Passing.class);
    }

    private Handover send() {
        return new TwilioProvider(new Settings(URI.create("http://127.0.0.1:" + server.getAddress().getPort())))
                .send(UUID.randomUUID(), "+4915112345678", "Hello & thanks");
    }

    private record Settings(URI baseUrl) implements TwilioSettings {

        @Override
        public Optional<String> accountSid() {
            return Optional.of("AC1");
        }

        @Override
        public Optional<String> authToken() {
            return Optional.of("secret");
        }

        @Override
        public Optional<String> from() {
            return Optional.of("+15005550006");
        }

        @Override
        public Optional<String> messagingServiceSid() {
            return Optional.empty();
        }
    }
}
