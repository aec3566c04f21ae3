package dev.afterword.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HeldBodiesTest {

    private static final int MOST = 64 * 1024;

    private final HeldBodies bodies = new HeldBodies(MOST);

    @Example
    void long_bodies_leave_half_of_the_room_to_short_ones() {
        assertThat(bodies.take(MOST / 2, MOST / 2)).isTrue();
        assertThat(bodies.take(HeldBodies.SHORT + 1, 1)).isFalse();
        assertThat(bodies.take(HeldBodies.SHORT, HeldBodies.SHORT)).isTrue();
    }

    @Example
    void short_bodies_find_the_room_up_to_its_end() {
        for (int i = 0; i < MOST / HeldBodies.SHORT; i++) {
            assertThat(bodies.take(HeldBodies.SHORT, HeldBodies.SHORT)).isTrue();
        }
        assertThat(bodies.take(1, 1)).isFalse();
        bodies.release(HeldBodies.SHORT);
        assertThat(bodies.take(1, 1)).isTrue();
    }

    @Property
    void no_more_is_ever_held_than_may_be_and_nothing_of_what_found_no_room(
            @ForAll @Size(max = 100) List<@IntRange(min = 1, max = MOST) Integer> lengths) {
        var held = new HeldBodies(MOST);
        long taken = 0;
        for (int length : lengths) {
            taken += held.take(length, length) ? length : 0;
            assertThat(held.held()).isEqualTo(taken).isLessThanOrEqualTo(MOST);
        }
    }
}
