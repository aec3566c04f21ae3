package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTest {

    private static final String OUTPUT = """
            pgbench (15.14 (Debian 15.14-0+deb12u1))
            transaction type: reference.sql
            scaling factor: 1
            query mode: prepared
            number of clients: 64
            number of threads: 2
            maximum number of tries: 1
            duration: 5 s
            number of transactions actually processed: 42177
            number of failed transactions: 0 (0.000%)
            latency average = 7.541 ms
            initial connection time = 143.034 ms
            tps = 8486.737184 (without initial connection time)
            """;

    @Test
    void the_rate_is_read() {
        assertThat(Pgbench.rate(OUTPUT)).isEqualTo(8486.737184);
    }

    @Test
    void a_run_with_failed_transactions_has_no_rate() {
        assertThatThrownBy(() -> Pgbench.rate(OUTPUT.replace("failed transactions: 0", "failed transactions: 12")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("12");
    }

    @Test
    void what_it_says_instead_of_a_rate_is_passed_on() {
        assertThatThrownBy(() -> Pgbench.rate("pgbench: error: connection refused"))
                .hasMessageContaining("connection refused");
    }
}
