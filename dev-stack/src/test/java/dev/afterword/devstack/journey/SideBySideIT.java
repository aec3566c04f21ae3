package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.devstack.pods.Cluster;
import dev.afterword.devstack.pods.Customers;
import dev.afterword.devstack.pods.Deployment;
import dev.afterword.devstack.pods.PreviousCommit;

/** During a roll-out, and after one is taken back, the version before runs on the schema of the version after. */
@Tag("history")
class SideBySideIT {

    private static final int ANSWERS = 60;

    @Test
    void the_commit_before_works_beside_this_one_on_the_database_that_this_one_has_migrated() throws Exception {
        var previous = PreviousCommit.of(TestStack.HOME, Path.of("target", "previous"));
        assumeTrue(previous.isPresent(), "The checkout holds no earlier commit; 'git fetch --deepen=1' brings one");
        previous.get().build();
        try (var around = TestStack.withoutServices();
                var cluster = new Cluster(around.programs(), around.stack.description())) {
            for (Deployment deployment : cluster.deployments()) {
                deployment.awaitInRotation(deployment.start(deployment.jar()));
            }
            new ServiceDatabases(around.data).migrateFurther();
            for (Deployment deployment : cluster.deployments()) {
                deployment.awaitInRotation(deployment.start(previous.get().jar(deployment.name())));
            }

            var customers = new Customers();
            var journal = customers.journal();
            try (customers) {
                customers.come(4, cluster.outside());
                await().atMost(Duration.ofMinutes(2)).until(() -> journal.answered().size() >= ANSWERS);
            }

            assertThat(journal.failures()).as("beside " + previous.get()).isEmpty();
            for (Deployment deployment : cluster.deployments()) {
                assertThat(deployment.turns()).as("pods of " + deployment.name()).hasSize(2)
                        .allMatch(turns -> turns > ANSWERS / 4);
            }
            Complete.requireComplete(journal, around.stack.description());
        }
    }
}
