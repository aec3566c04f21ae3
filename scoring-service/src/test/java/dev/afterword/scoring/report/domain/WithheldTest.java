package dev.afterword.scoring.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WithheldTest {

    @Example
    void the_next_smallest_goes_with_one_that_could_be_had_by_subtraction() {
        assertThat(Withheld.of(Map.of("a", of(6), "b", of(1), "c", of(40)))).containsExactly("a", "b");
        assertThat(Withheld.of(Map.of("a", of(6), "b", of(3), "c", of(4)))).containsExactly("b", "c");
        assertThat(Withheld.of(Map.of("a", of(6), "b", of(0)))).isEmpty();
    }

    @Example
    void a_small_part_hides_its_group_and_parts_are_looked_at_one_by_one() {
        assertThat(Withheld.of(Map.of("a", of(50, 1), "b", of(20, 0), "c", of(60, 9)))).containsExactly("a", "c");
        assertThat(Withheld.of(Map.of("a", of(50, 9), "b", of(20, 7)))).isEmpty();
    }

    @Property
    void nothing_small_is_shown_nor_left_over(
            @ForAll @Size(max = 8) List<@Size(value = 2) List<@IntRange(max = 20) Integer>> parts) {
        var groups = new TreeMap<String, Figure>();
        parts.forEach(group -> groups.put("g" + groups.size(), of(group.get(0), group.get(1))));
        var withheld = Withheld.of(groups);
        for (int part = 0; part < 2; part++) {
            long hidden = 0;
            boolean anyShown = false;
            for (var group : groups.entrySet()) {
                long base = group.getValue().bases().get(part);
                boolean isHidden = withheld.contains(group.getKey());
                assertThat(isHidden || base == 0 || base >= 5).isTrue();
                hidden += isHidden ? base : 0;
                anyShown |= !isHidden && base > 0;
            }
            assertThat(hidden == 0 || hidden >= 5 || !anyShown).isTrue();
        }
    }

    private static Figure of(long... bases) {
        return new Figure() {

            @Override
            public long n() {
                return bases[0];
            }

            @Override
            public List<Long> bases() {
                return Arrays.stream(bases).boxed().toList();
            }
        };
    }
}
