package dev.afterword.feedback.customer;

import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ForgetLatecomersTest {

    private final String ref = "Zoë/" + UUID.randomUUID();

    @Inject
    TestData data;

    @Inject
    ForgetLatecomers forgetLatecomers;

    @Inject
    EraseCustomer eraseCustomer;

    @Test
    void an_interaction_that_was_on_its_way_during_the_erasure_loses_its_customer_afterwards() {
        String late = record();
        // As if its transaction had committed only after the erasure, which did not see it.
        data.execute("update interaction set customer_ref = 'on its way' where id = ?::uuid", late);
        eraseCustomer.erase(workspace(), ref, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        data.execute("update interaction set customer_ref = ? where id = ?::uuid", ref, late);
        String later = record();

        forgetLatecomers.look();

        assertThat(customerOf(late)).isNull();
        assertThat(customerOf(later)).isEqualTo(ref);
    }

    private String record() {
        return asFirst().body("{\"touchpoint\": \"checkout\", \"customer\": {\"ref\": \"" + ref + "\"}}")
                .post("/v1/interactions")
                .path("id");
    }

    private String customerOf(String id) {
        return data.column("select customer_ref from interaction where id = ?::uuid", id).get(0);
    }

    private UUID workspace() {
        return UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
    }
}
