package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.devstack.pods.Cluster;
import dev.afterword.devstack.pods.Customers;
import dev.afterword.devstack.pods.Deployment;

@Tag("messaging")
class RollingRestartIT {

    @Test
    void while_all_pods_are_replaced_no_request_fails_and_every_answer_reaches_the_crm_once() throws Exception {
        try (var around = TestStack.withoutServices();
                var cluster = new Cluster(around.programs(), around.stack.description())) {
            cluster.startTwoOfEach();
            var customers = new Customers().come(3, cluster.outside()).come(3, cluster.inside());
            var journal = customers.journal();
            try (customers) {
                awaitAnswers(journal.answered().size() + 20, customers);
                for (Deployment deployment : cluster.deployments()) {
                    deployment.restart();
                }
                awaitAnswers(journal.answered().size() + 20, customers);
            }

            System.out.println(journal.requests() + " requests, " + journal.answered().size() + " answered surveys");
            assertThat(journal.failures()).isEmpty();
            for (Deployment deployment : cluster.deployments()) {
                assertThat(deployment.turns()).as("pods of " + deployment.name()).hasSize(4).allMatch(turns -> turns > 0);
            }
            Complete.requireComplete(journal, around.stack.description());
        }
    }

    private static void awaitAnswers(int number, Customers customers) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(customers.journal().answered())
                .as("answers, after %s", customers.journal().failures()).hasSizeGreaterThanOrEqualTo(number));
    }
}
