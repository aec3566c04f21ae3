package dev.afterword.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Revisions of many responses, made up with a seed, so that a failure can be had again. */
public final class RandomRevisions {

    private static final Map<String, int[]> SCALES = Map.of("nps", new int[] { 0, 10 }, "csat", new int[] { 1, 5 },
            "ces", new int[] { 1, 7 }, "polite", new int[] { 1, 5 }, "efficient", new int[] { 1, 5 });

    private final Random random;

    public RandomRevisions(long seed) {
        random = new Random(seed);
    }

    /** One event for each of the revisions 1, 2, … of each response. */
    public List<ResponseEvents> of(UUID workspace, int responses) {
        var revisions = new ArrayList<ResponseEvents>();
        for (int i = 0; i < responses; i++) {
            var response = ResponseEvents.in(workspace)
                    .at("touchpoint-" + random.nextInt(3));
            // Many answer more than once, a few are nobody that is known.
            response = (random.nextInt(10) == 0 ? response : response.of("c-" + random.nextInt(responses / 3)))
                    .by(random.nextInt(4) == 0 ? null : "agent-" + random.nextInt(5))
                    .on(ResponseEvents.NOON.plus(Duration.ofHours(random.nextInt(200))), "Europe/Berlin");
            int last = 1 + random.nextInt(4);
            for (int number = 1; number <= last; number++) {
                revisions.add(answered(response.revision(number)));
            }
        }
        return revisions;
    }

    private ResponseEvents answered(ResponseEvents response) {
        var answered = response;
        for (var scale : SCALES.entrySet()) {
            if (random.nextBoolean()) {
                int low = scale.getValue()[0];
                answered = answered.with(scale.getKey(), low + random.nextInt(scale.getValue()[1] - low + 1));
            }
        }
        return answered;
    }

    /** What each customer said last. */
    public static Collection<ResponseEvents> lastOf(List<ResponseEvents> revisions) {
        var last = new HashMap<UUID, ResponseEvents>();
        revisions.forEach(revision -> last.merge(revision.responseId(), revision,
                (a, b) -> a.revision() >= b.revision() ? a : b));
        return last.values();
    }

    /** Tallies as {@code metric touchpoint day value}, counted independently of the code under test. */
    public static Map<String, Long> recount(List<ResponseEvents> revisions) {
        var counts = new HashMap<String, Long>();
        lastOf(revisions).forEach(response -> response.answers().forEach((metric, value) -> counts.merge(
                "%s %s %s %s".formatted(metric, response.touchpoint(), response.day(), value), 1L, Long::sum)));
        return counts;
    }
}
