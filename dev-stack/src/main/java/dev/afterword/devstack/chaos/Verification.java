package dev.afterword.devstack.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.afterword.devstack.chaos.Ledger.Answer;

/** Compares what was acknowledged with what is there. */
final class Verification {

    private static final Set<String> METRICS = Set.of("csat", "nps", "ces", "polite", "responsive", "efficient",
            "knowledgeable", "easy_to_work_with");

    private final Ledger ledger;
    private final Kept kept;

    Verification(Ledger ledger, Kept kept) {
        this.ledger = ledger;
        this.kept = kept;
    }

    /** Whether everything acknowledged has come through, so that it can be looked at. */
    boolean isSettled() throws SQLException {
        return kept.unsent() == 0 && checks().stream().allMatch(Check::held);
    }

    List<Check> checks() throws SQLException {
        return List.of(interactions(), answers(), scores(), tallies(), told(), doubled());
    }

    private Check interactions() throws SQLException {
        var there = kept.interactions();
        var wrong = new ArrayList<>(ledger.contradictions());
        var acknowledged = ledger.interactions();
        acknowledged.forEach((source, id) -> {
            if (!id.toString().equals(there.get(source))) {
                wrong.add(source + " is " + there.get(source) + " instead of " + id);
            }
        });
        return Check.of("acknowledged interactions, each there once", acknowledged.size(), wrong);
    }

    private Check answers() throws SQLException {
        var there = kept.responses();
        return eachAnswer("acknowledged answers, each there once", (id, answer) -> {
            String found = there.get(id.toString());
            return found != null && revision(found) >= answer.revision()
                    && answer.content().keySet().stream().allMatch(question -> found.contains('"' + question + '"'));
        });
    }

    private Check scores() throws SQLException {
        var there = kept.scores();
        return eachAnswer("scores, each there once and right", (id, answer) -> {
            String found = there.get(id.toString());
            return found != null && revision(found) >= answer.revision()
                    && found.substring(found.indexOf(' ') + 1).equals(metrics(answer.content()));
        });
    }

    private static String metrics(Map<String, String> answers) {
        // A revision that nobody was told of may be there as well: under this load it says the same of every metric.
        return new TreeMap<>(answers).entrySet().stream().filter(answer -> METRICS.contains(answer.getKey()))
                .map(answer -> answer.getKey() + "=" + answer.getValue()).collect(Collectors.joining(" "));
    }

    private Check tallies() throws SQLException {
        long wrong = kept.wrongTallies();
        return new Check("tallies of everybody equal to a recount",
                kept.tallies(),
                wrong, wrong == 0 ? List.of() : List.of(wrong + " tallies differ"));
    }

    private Check told() throws SQLException {
        var facts = kept.facts();
        var answers = eachAnswer("", (id, answer) -> facts.containsKey("score.computed.v1/" + id + "/" + answer.revision()));
        var wrong = new ArrayList<>(answers.failures());
        var interactions = ledger.interactions().values();
        for (UUID interaction : interactions) {
            if (!facts.containsKey("invitation.scheduled.v1/" + interaction)
                    && !facts.containsKey("invitation.suppressed.v1/" + interaction)) {
                wrong.add("the CRM has not heard of an invitation for " + interaction);
            }
        }
        return Check.of("events at the CRM, each at least once", answers.count() + interactions.size(), wrong);
    }

    private Check doubled() throws SQLException {
        var facts = kept.facts();
        var wrong = facts.entrySet().stream().filter(fact -> !fact.getValue().equals("1"))
                .map(fact -> fact.getKey() + " was told by " + fact.getValue() + " events").toList();
        return Check.of("events at the CRM, once after de-duplication", facts.size(), wrong);
    }

    /** Whether one acknowledged answer is where it should be. */
    private interface Rule {
        boolean holds(UUID response, Answer answer);
    }

    private Check eachAnswer(String name, Rule rule) {
        var wrong = new ArrayList<String>();
        var acknowledged = ledger.answers();
        acknowledged.forEach((id, answer) -> {
            if (!rule.holds(id, answer)) {
                wrong.add("response " + id + ", revision " + answer.revision());
            }
        });
        return Check.of(name, acknowledged.size(), wrong);
    }

    private static int revision(String found) {
        return Integer.parseInt(found.substring(0, found.indexOf(' ')));
    }
}
