package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.pods.Journal;
import dev.afterword.devstack.report.Result;
import dev.afterword.devstack.stack.StackDescription;

/** What "nothing lost, nothing counted twice" means. */
final class Complete {

    private Complete() {
    }

    /** For a file of which every line holds an answer. */
    static void requireComplete(Result result, String touchpoint, long lines) {
        assertThat(result.refused()).as("refused").isZero();
        assertThat(result.sent()).as("sent").isEqualTo(lines);
        assertThat(result.invited()).as("invited").isEqualTo(lines);
        assertThat(result.answered()).as("answered").isEqualTo(lines);
        assertThat(result.arrived()).as("arrived at the CRM").isEqualTo(lines);
        assertThat(result.doubled()).as("doubled").isZero();
        assertThat(result.scores()).filteredOn(row -> row.place().equals(touchpoint)).hasSize(2)
                .allSatisfy(row -> assertThat(row.score().n()).as(row.score().metric()).isEqualTo(lines));
    }

    /** For customers who alone have fed this stack. */
    static void requireComplete(Journal journal, StackDescription stack) throws CallFailed {
        var crm = new CrmClient(stack.webUrl());
        var answered = new HashSet<>(journal.answered());
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(arrived(crm, journal.bought())).hasSize(journal.bought().size())
                        .allMatch(CrmClient.Arrival::invited)
                        .allMatch(arrival -> !answered.contains(arrival.id()) || arrival.revision() != null));
        assertThat(crm.summary().doubled()).as("told twice").isZero();
        assertThat(new ScoresClient(stack.scoringUrl(), stack.key()).score("csat", "checkout").n()).isEqualTo(answered.size());
    }

    private static List<CrmClient.Arrival> arrived(CrmClient crm, List<UUID> interactions) throws CallFailed {
        var arrived = new ArrayList<CrmClient.Arrival>();
        for (int from = 0; from < interactions.size(); from += 1_000) {
            arrived.addAll(crm.arrived(interactions.subList(from, Math.min(from + 1_000, interactions.size()))));
        }
        return arrived;
    }
}
