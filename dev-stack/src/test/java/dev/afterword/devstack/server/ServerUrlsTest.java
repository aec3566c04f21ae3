package dev.afterword.devstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ServerUrlsTest {

    @Test
    void nothing_set_means_embedded_servers() {
        assertThat(ServerUrls.postgres(Map.of())).isEmpty();
        assertThat(ServerUrls.broker(Map.of(ServerUrls.RABBITMQ, " "))).isEmpty();
    }

    @Test
    void postgres_is_read_in_both_spellings() {
        var expected = new PostgresServer("db.example", 5433, "ann", "p@ss+1", "main");
        assertThat(postgres("postgresql://ann:p%40ss+1@db.example:5433/main")).isEqualTo(expected);
        assertThat(postgres("jdbc:postgresql://db.example:5433/main?user=ann&password=p%40ss%2B1")).isEqualTo(expected);
    }

    @Test
    void what_is_left_out_has_the_usual_value() {
        assertThat(postgres("postgresql://db.example")).isEqualTo(
                new PostgresServer("db.example", 5432, "postgres", "", "postgres"));
        assertThat(broker("amqp://mq.example")).isEqualTo(new BrokerServer("mq.example", 5672, "guest", "guest", "/", false));
        assertThat(broker("amqps://mq.example")).isEqualTo(new BrokerServer("mq.example", 5671, "guest", "guest", "/", true));
    }

    @Test
    void several_hosts_may_be_named() {
        assertThat(postgres("postgresql://ann:pw@one:5433,two/main")).isEqualTo(new PostgresServer(
                List.of(new Address("one", 5433), new Address("two", 5432)), "ann", "pw", "main"));
        assertThat(broker("amqp://one,two:5673").addresses()).containsExactly(new Address("one", 5672),
                new Address("two", 5673));
    }

    @Test
    void a_host_may_be_an_address_of_ipv6() {
        assertThat(broker("amqp://[::1]:5673").addresses()).containsExactly(new Address("::1", 5673));
    }

    @Test
    void of_several_database_hosts_the_driver_takes_the_primary() {
        assertThat(postgres("postgresql://one:5433,two/main").jdbcUrl("shop"))
                .isEqualTo("jdbc:postgresql://one:5433,two:5432/shop?targetServerType=primary");
        assertThat(postgres("postgresql://[::1]/main").jdbcUrl("shop")).isEqualTo("jdbc:postgresql://[::1]:5432/shop");
    }

    @Test
    void a_virtual_host_may_hold_a_slash() {
        assertThat(broker("amqp://u:p@mq.example:5673/a%2Fb").virtualHost()).isEqualTo("a/b");
    }

    @Test
    void an_unreadable_address_is_refused_without_repeating_its_password() {
        for (String url : new String[] { "secret@", "http://u:secret@host/", "postgresql://u:sec ret@host/db" }) {
            assertThatThrownBy(() -> postgres(url)).isInstanceOf(StartFailure.class)
                    .hasMessageContaining(ServerUrls.POSTGRES).hasMessageNotContaining("secret");
        }
    }

    @Test
    void servers_do_not_tell_their_password() {
        assertThat(postgres("postgresql://ann:secret@db.example").toString()).doesNotContain("secret");
        assertThat(broker("amqp://ann:secret@mq.example").toString()).doesNotContain("secret");
    }

    private static PostgresServer postgres(String url) {
        return ServerUrls.postgres(Map.of(ServerUrls.POSTGRES, url)).orElseThrow();
    }

    private static BrokerServer broker(String url) {
        return ServerUrls.broker(Map.of(ServerUrls.RABBITMQ, url)).orElseThrow();
    }
}
