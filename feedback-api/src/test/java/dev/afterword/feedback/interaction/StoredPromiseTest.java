package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.interaction.domain.Agent;
import dev.afterword.feedback.interaction.domain.Customer;
import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.SurveyChoice;
import dev.afterword.messaging.Ids;
import dev.afterword.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StoredPromiseTest {

    private static final Instant DUE = Instant.parse("2026-06-01T15:00:00Z");

    @Inject
    TestData data;

    @Inject
    NewInteractionRepository interactions;

    @Inject
    NewPromiseRepository promises;

    @Test
    void a_promise_is_read_as_it_was_made() {
        var ada = new Person("p-1", "Ada", "Optician", "https://example.org/ada.jpg", "Until soon!");
        var id = store(Promise.open(ada, DUE)).get(0);
        asFirst().get("/v1/interactions/" + id).then().statusCode(200)
                .body("promise.person.ref", is("p-1"), "promise.person.name", is("Ada"),
                        "promise.person.role", is("Optician"), "promise.person.photo_url", is("https://example.org/ada.jpg"),
                        "promise.person.greeting", is("Until soon!"), "promise.due_at", is("2026-06-01T15:00:00Z"),
                        "promise.state", is("open"), "promise.kept_at", nullValue());
    }

    @Test
    void a_person_may_be_no_more_than_a_name() {
        var id = store(Promise.open(new Person(null, "Grace", null, null, null), DUE)).get(0);
        asFirst().get("/v1/interactions/" + id).then().statusCode(200)
                .body("promise.person.name", is("Grace"), "promise.person.ref", nullValue());
    }

    @Test
    void of_many_interactions_each_has_its_own_promise_or_none() {
        var ids = store(promiseOf("Ada"), null, promiseOf("Grace"));
        assertThat(data.column("select person_name from promise where interaction_id = ?", ids.get(0))).containsExactly("Ada");
        assertThat(data.column("select person_name from promise where interaction_id = ?", ids.get(1))).isEmpty();
        assertThat(data.column("select person_name from promise where interaction_id = ?", ids.get(2)))
                .containsExactly("Grace");
        asFirst().get("/v1/interactions/" + ids.get(1)).then().statusCode(200).body("$", hasKey("promise"))
                .body("promise", nullValue());
    }

    private static Promise promiseOf(String name) {
        return Promise.open(new Person(name, name, null, null, null), DUE);
    }

    private List<UUID> store(Promise... made) {
        var workspace = UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
        var recorded = Stream.of(made).map(promise -> new Interaction(Ids.next(), workspace, Instant.now(),
                new Details("checkout", null, Instant.now(), Customer.UNKNOWN, Agent.UNKNOWN, null, Map.of(),
                        SurveyChoice.NONE, null),
                promise)).toList();
        QuarkusTransaction.requiringNew().run(() -> {
            interactions.addNew(recorded);
            promises.addAll(recorded);
        });
        return recorded.stream().map(Interaction::id).toList();
    }
}
