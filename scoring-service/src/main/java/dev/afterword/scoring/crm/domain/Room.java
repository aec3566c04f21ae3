package dev.afterword.scoring.crm.domain;

/**
 * How much may be sent to a queue now. One that has reached its limit is behind, and is sent nothing until half of it has been
 * taken: so a CRM that is slow and not stopped is not reported anew with each message.
 *
 * @param behind whether the CRM is behind
 * @param messages how many it may be sent
 */
public record Room(boolean behind, int messages) {

    /**
     * @param wasBehind what this said last time
     * @param depth messages in the queue
     * @param limit how many it may hold, at least 1
     */
    public static Room in(boolean wasBehind, int depth, int limit) {
        boolean behind = wasBehind ? depth > limit / 2 : depth >= limit;
        return new Room(behind, behind ? 0 : limit - depth);
    }
}
