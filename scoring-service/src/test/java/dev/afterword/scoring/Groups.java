package dev.afterword.scoring;

import java.util.List;
import java.util.stream.IntStream;

/** Many events, as they arrive in a service. */
public final class Groups {

    private Groups() {
    }

    /** All of them in their order, so many at a time; the last group may have fewer. */
    public static <E> List<List<E>> of(List<E> events, int together) {
        return IntStream.iterate(0, from -> from < events.size(), from -> from + together)
                .mapToObj(from -> events.subList(from, Math.min(events.size(), from + together))).toList();
    }
}
