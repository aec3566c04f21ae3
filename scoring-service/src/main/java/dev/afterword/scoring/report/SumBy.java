package dev.afterword.scoring.report;

/** By what tallies are summed up. */
enum SumBy {

    NOTHING("''"),
    DAY("to_char(day, 'YYYY-MM-DD')"),
    /** ISO 8601: weeks begin on Monday, the first holds the year's first Thursday. */
    WEEK("to_char(day, 'IYYY-\"W\"IW')"),
    MONTH("to_char(day, 'YYYY-MM')"),
    TOUCHPOINT("touchpoint"),
    /** The part of the breakdown, empty where it is not known. */
    PART("substr(breakdown, strpos(breakdown, '=') + 1)"),
    TOUCHPOINT_AND_PART("touchpoint || ' ' || breakdown");

    private final String sql;

    SumBy(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Whether a month's sum is too coarse for it. */
    boolean isFinerThanMonths() {
        return this == DAY || this == WEEK;
    }

    /** The column as the beginning of a list to group by; what is the same everywhere need not be compared row by row. */
    String groupBy(String column) {
        return this == NOTHING ? "" : column + ", ";
    }
}
