package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        TcpProxy.daemon(this::serve, "echo").start();
        proxy = new TcpProxy("127.0.0.1", echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void in_fair_weather_everything_arrives_and_is_counted() throws IOException {
        try (var client = connect()) {
            assertThat(answer(client, 7)).isEqualTo(7);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_stalled_connection_carries_nothing_until_the_weather_is_fair_again() throws IOException {
        try (var client = connect()) {
            proxy.turn(Weather.STALL);
            client.setSoTimeout(300);
            assertThatThrownBy(() -> answer(client, 7)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(10_000);
            proxy.turn(Weather.FAIR);
            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void a_reset_ends_the_connection() throws IOException {
        try (var client = connect()) {
            answer(client, 7);
            proxy.reset();
            assertThatThrownBy(() -> answer(client, 8)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_half_closed_connection_says_nothing_more() throws IOException {
        try (var client = connect()) {
            answer(client, 7);
            proxy.halfClose();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_connection_that_was_forgotten_stays_silent_while_a_new_one_works() throws IOException {
        try (var old = connect()) {
            answer(old, 7);
            proxy.abandon();
            old.setSoTimeout(300);
            assertThatThrownBy(() -> answer(old, 8)).isInstanceOf(SocketTimeoutException.class);
        }
        try (var fresh = connect()) {
            assertThat(answer(fresh, 9)).isEqualTo(9);
        }
    }

    @Test
    void where_the_network_is_cut_a_new_connection_is_reset() throws IOException {
        proxy.turn(Weather.CUT);
        try (var client = connect()) {
            assertThatThrownBy(() -> {
                if (answer(client, 7) < 0) {
                    throw new IOException("ended");
                }
            }).isInstanceOf(IOException.class);
        }
    }

    private Socket connect() throws IOException {
        var client = new Socket("127.0.0.1", proxy.port());
        client.setSoTimeout(10_000);
        return client;
    }

    private static int answer(Socket client, int question) throws IOException {
        client.getOutputStream().write(question);
        return client.getInputStream().read();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                var client = echo.accept();
                TcpProxy.daemon(() -> sendBack(client), "echo").start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void sendBack(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // the other side is gone
        }
    }
}
