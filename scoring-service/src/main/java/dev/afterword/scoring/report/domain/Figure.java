package dev.afterword.scoring.report.domain;

import java.util.List;

/** What a report says of one group; its components are the public API, in snake_case. */
public interface Figure {

    /** From how many it was computed. */
    long n();

    /**
     * From how many each of its parts was computed, the same parts in the same order for every group: a part of one to four
     * would give away what somebody said.
     */
    default List<Long> bases() {
        return List.of(n());
    }
}
