package dev.afterword.devstack.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.afterword.devstack.play.Plan;
import dev.afterword.devstack.play.Plan.Submission;
import dev.afterword.devstack.stack.FirstWorkspace;

/**
 * Made-up customers who behave as customers do: some never answer, some answer in two steps, some press the button twice,
 * and some websites send the same interaction again. The same seed gives the same customers.
 */
public final class DemoCustomers {

    private static final List<String> DIMENSIONS = List.of("polite", "responsive", "efficient", "knowledgeable",
            "easy_to_work_with");
    private static final List<String> COMMENTS = List.of("Quick and friendly.", "It took a while, but all went well.",
            "Nobody told me when to expect an answer.", "Exactly what I needed!", "The form asked for too much.",
            "Très bien, merci beaucoup.");

    private final Random random;

    public DemoCustomers(long seed) {
        random = new Random(seed);
    }

    public Plan customer(int number) {
        String touchpoint = pick(List.of(FirstWorkspace.CONTACT_FORM, FirstWorkspace.CHECKOUT, FirstWorkspace.CHECKOUT,
                FirstWorkspace.SUPPORT_LINE, FirstWorkspace.DELIVERY, FirstWorkspace.SHOWROOM));
        boolean asksForNps = touchpoint.equals(FirstWorkspace.CHECKOUT) && chance(30);
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("touchpoint", touchpoint);
        interaction.put("source_id", "demo-" + number);
        interaction.put("customer", Map.of("ref", "customer-" + number, "segment", chance(20) ? "crew" : "walk-in"));
        interaction.put("channel", touchpoint.equals(FirstWorkspace.SUPPORT_LINE) ? "phone" : "web");
        interaction.put("survey", "inline");
        if (asksForNps) {
            interaction.put("survey_key", "nps");
        }
        return new Plan("customer " + number, interaction, chance(10) ? 2 : 1,
                chance(65) ? submissions(asksForNps ? FirstWorkspace.SHOWROOM : touchpoint) : List.of());
    }

    /** A score first and a comment later, the same form twice, or simply once. */
    private List<Submission> submissions(String touchpoint) {
        var scores = scores(touchpoint);
        var all = new LinkedHashMap<>(scores);
        if (chance(40)) {
            all.put("comment", pick(COMMENTS));
        }
        var submissions = new ArrayList<Submission>();
        int habit = random.nextInt(100);
        if (habit < 20) {
            submissions.add(new Submission(scores, true));
        } else if (habit < 32) {
            submissions.add(new Submission(all, false));
        }
        submissions.add(new Submission(all, false));
        return submissions;
    }

    private Map<String, String> scores(String touchpoint) {
        var scores = new LinkedHashMap<String, String>();
        switch (touchpoint) {
            case FirstWorkspace.CONTACT_FORM -> scores.put("ces", likely(7, 5.6));
            case FirstWorkspace.SHOWROOM -> scores.put("nps", String.valueOf(Math.min(10, bell(0, 10, 8.2))));
            case FirstWorkspace.SUPPORT_LINE -> DIMENSIONS.forEach(dimension -> scores.put(dimension, likely(5, 4.1)));
            default -> scores.put("csat", likely(5, 4.2));
        }
        return scores;
    }

    private String likely(int highest, double middle) {
        return String.valueOf(bell(1, highest, middle));
    }

    private int bell(int lowest, int highest, double middle) {
        long drawn = Math.round(middle + random.nextGaussian() * (highest - lowest) / 4.0);
        return (int) Math.max(lowest, Math.min(highest, drawn));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
