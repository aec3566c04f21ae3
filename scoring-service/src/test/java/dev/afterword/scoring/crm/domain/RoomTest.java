package dev.afterword.scoring.crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void an_empty_queue_takes_as_much_as_its_limit() {
        assertThat(Room.in(false, 0, 100)).isEqualTo(new Room(false, 100));
    }

    @Test
    void a_queue_is_behind_from_its_limit_on() {
        assertThat(Room.in(false, 99, 100)).isEqualTo(new Room(false, 1));
        assertThat(Room.in(false, 100, 100)).isEqualTo(new Room(true, 0));
        assertThat(Room.in(false, 250, 100)).isEqualTo(new Room(true, 0));
    }

    @Test
    void one_that_was_behind_has_room_again_when_half_is_taken() {
        assertThat(Room.in(true, 51, 100)).isEqualTo(new Room(true, 0));
        assertThat(Room.in(true, 50, 100)).isEqualTo(new Room(false, 50));
    }

    @Test
    void a_limit_of_one_lets_one_message_through_at_a_time() {
        assertThat(Room.in(false, 0, 1)).isEqualTo(new Room(false, 1));
        assertThat(Room.in(false, 1, 1)).isEqualTo(new Room(true, 0));
        assertThat(Room.in(true, 0, 1)).isEqualTo(new Room(false, 1));
    }
}
