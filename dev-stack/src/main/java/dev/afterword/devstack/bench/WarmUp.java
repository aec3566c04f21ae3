package dev.afterword.devstack.bench;

/**
 * Does what is to be measured, again and again, until it gets no faster: a Java that has just started compiles on the same
 * processors that it serves on. On a slow machine it does so for a minute and more, and one run in between that is no faster
 * than the one before says little; three say enough.
 */
final class WarmUp {

    private static final double NOTICEABLY = 1.05;
    private static final int NO_FASTER = 3;

    private WarmUp() {
    }

    /**
     * @param most times that it is done; the last rate may still rise then
     * @param rate does it once, and tells how many a second it did
     */
    static void untilSteady(int most, Comparison.Measurement rate) throws Exception {
        double best = 0;
        int noFaster = 0;
        for (int i = 0; i < most && noFaster < NO_FASTER; i++) {
            double now = rate.take();
            if (now < best * NOTICEABLY) {
                noFaster++;
            } else {
                best = now;
                noFaster = 0;
            }
        }
    }
}
