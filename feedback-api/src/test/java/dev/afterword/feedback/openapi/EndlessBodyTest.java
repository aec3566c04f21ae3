package dev.afterword.feedback.openapi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** A body in chunks of which no end comes: the service stops listening long before its memory is full. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EndlessBodyTest {

    private static final byte[] CHUNK = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
    private static final int PATIENCE = 64 * 1024 * 1024 / CHUNK.length;

    @TestFactory
    Stream<DynamicTest> a_body_without_end_is_cut_off() {
        return ApiDescription.operations().filter(operation -> operation.requestBody().has("content"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> assertThat(chunksTaken(operation))
                        .as("chunks of 64 KiB before the connection was closed").isLessThan(PATIENCE)));
    }

    private static int chunksTaken(Operation operation) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write((operation.method() + " " + operation.pathOf("a") + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + TestData.FIRST_KEY + "\r\nContent-Type: "
                            + operation.requestBody().get("content").fieldNames().next()
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(US_ASCII));
            for (int sent = 0; sent < PATIENCE; sent++) {
                try {
                    socket.getOutputStream().write(CHUNK);
                } catch (SocketException closed) {
                    return sent;
                }
            }
            return PATIENCE;
        }
    }
}
