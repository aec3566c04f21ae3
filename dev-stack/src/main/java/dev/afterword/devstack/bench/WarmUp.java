package dev.afterword.devstack.bench;

/**
 * Does what is to be measured, again and again, until it gets no faster: a Java that has just started compiles on the same
 * processors that it serves on.
 */
final class WarmUp {

    private static final double NOTICEABLY = 1.05;

    private WarmUp() {
    }

    /**
     * @param most times that it is done; the last rate may still rise then
     * @param rate does it once, and tells how many a second it did
     */
    static void untilSteady(int most, Comparison.Measurement rate) throws Exception {
        double best = 0;
        for (int i = 0; i < most; i++) {
            double now = rate.take();
            if (now < best * NOTICEABLY) {
                return;
            }
            best = now;
        }
    }
}
