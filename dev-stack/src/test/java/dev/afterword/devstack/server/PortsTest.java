package dev.afterword.devstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_free_port_is_free() {
        int port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(port).as("none that outgoing connections take").isLessThan(32_768);
    }

    @Test
    void a_taken_port_is_reported_with_its_name_and_the_option_that_changes_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "feedback-api", "--feedback-port"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContainingAll(String.valueOf(taken.getLocalPort()), "feedback-api", "--feedback-port");
        }
    }
}
