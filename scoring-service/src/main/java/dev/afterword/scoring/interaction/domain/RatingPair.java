package dev.afterword.scoring.interaction.domain;

/**
 * The team's rating of itself beside the customer's, of one interaction; counted by {@link #code()} as the metric
 * {@link #metric(String)}.
 *
 * @param self 1 to 5
 * @param customer 1 to 5
 */
public record RatingPair(int self, int customer) {

    /** @throws IllegalArgumentException when a rating is not 1 to 5 */
    public RatingPair {
        if (self < 1 || self > 5 || customer < 1 || customer > 5) {
            throw new IllegalArgumentException("a pair of ratings must be 1 to 5 each, was " + self + " and " + customer);
        }
    }

    /** What the pair of the overall ratings is called; the customer's is the CSAT. */
    public static final String OVERALL = "overall";

    public static String metric(String dimension) {
        return "gap." + dimension;
    }

    /** The one with that code. */
    public static RatingPair of(int code) {
        return new RatingPair(code / 10, code % 10);
    }

    /** 11 to 55: the tens are the team's. */
    public int code() {
        return self * 10 + customer;
    }

    /** Above zero when the team thinks better of its service than the customer. */
    public int difference() {
        return self - customer;
    }
}
