package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcTest {

    private static final String STAT = "4711 (a (strange) name) S 1 2 3 4 5 6 7 8 9 10 150 50 30 20 20 0 1 0 99 0 0";

    @Test
    void the_name_of_a_process_may_hold_blanks_and_brackets() {
        assertThat(Proc.ownTicks(STAT)).isEqualTo(200);
        assertThat(Proc.endedChildrensTicks(STAT)).isEqualTo(50);
    }

    @Test
    void memory_is_told_in_megabytes() {
        assertThat(Proc.megabytes("Name:\tjava\nVmHWM:\t  390625 kB\nVmRSS:\t  195313 kB\n", "VmRSS:")).isBetween(199.9, 200.1);
    }

    @Test
    void what_is_not_told_is_not_zero() {
        assertThatThrownBy(() -> Proc.megabytes("Name:\tjava\n", "VmRSS:")).isInstanceOf(IllegalArgumentException.class);
    }
}
