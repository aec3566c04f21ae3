package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<List<Fault>> KINDS = List.of(
            List.of(fault("s1", "server"), fault("s2", "server"), fault("s3", "server")),
            List.of(fault("p1", "process"), fault("p2", "process")), List.of(fault("n1", "network")));

    @Test
    void the_same_seed_breaks_the_same_things_in_the_same_order() {
        assertThat(names(new Schedule(7, KINDS), 20)).isEqualTo(names(new Schedule(7, KINDS), 20));
    }

    @Test
    void another_seed_makes_another_order() {
        assertThat(names(new Schedule(7, KINDS), 20)).isNotEqualTo(names(new Schedule(8, KINDS), 20));
    }

    @Test
    void every_fault_comes_before_one_comes_again() {
        assertThat(new HashSet<>(names(new Schedule(3, KINDS), 6).stream().flatMap(List::stream).limit(6).toList()))
                .containsExactlyInAnyOrder("s1", "s2", "s3", "p1", "p2", "n1");
    }

    @Test
    void each_third_round_is_a_pair_that_breaks_two_different_things() {
        var schedule = new Schedule(11, KINDS);
        for (int round = 1; round <= 60; round++) {
            var faults = schedule.next();
            assertThat(faults).hasSizeBetween(1, round % 3 == 0 ? 2 : 1);
            assertThat(faults.stream().flatMap(fault -> fault.targets().stream())).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_fault_never_comes_with_one_that_breaks_what_it_needs() {
        var needsTwo = new Fault("full queue", Set.of("process", "server"), Set.of(), Set.of(), false, Fault.NOTHING,
                Fault.NOTHING);
        var schedule = new Schedule(5, List.of(List.of(fault("s1", "server"), fault("n1", "network")), List.of(needsTwo)));
        for (int round = 1; round <= 60; round++) {
            var names = schedule.next().stream().map(Fault::name).toList();
            assertThat(names.containsAll(List.of("full queue", "s1"))).as(names.toString()).isFalse();
        }
    }

    private static List<List<String>> names(Schedule schedule, int rounds) {
        var names = new ArrayList<List<String>>();
        for (int round = 0; round < rounds; round++) {
            names.add(schedule.next().stream().map(Fault::name).toList());
        }
        return names;
    }

    private static Fault fault(String name, String target) {
        return new Fault(name, target, Set.of(), Set.of(), Fault.NOTHING, Fault.NOTHING);
    }
}
