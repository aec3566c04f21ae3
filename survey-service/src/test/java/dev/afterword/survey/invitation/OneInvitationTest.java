package dev.afterword.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class OneInvitationTest {

    private static final int MANY = 32;

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @Test
    void many_interactions_of_one_customer_at_the_same_instant_are_one_invitation() throws Exception {
        String ref = "c-" + UUID.randomUUID();
        var events = new ArrayList<CloudEvent<InteractionRecorded>>();
        var batches = new ArrayList<List<CloudEvent<InteractionRecorded>>>();
        for (int i = 0; i < MANY; i++) {
            var event = event(ref, null);
            events.add(event);
            // Others beside them, in no order: a lock taken in another order would be waited for in a circle.
            batches.add(i % 2 == 0 ? List.of(event("x-" + ref, null), event, event("y-" + ref, null))
                    : List.of(event("y-" + ref, null), event, event("x-" + ref, null)));
        }
        atOnce(batches);
        var types = events.stream().map(event -> backstage.events(event.data().subject())).toList();
        assertThat(types).allMatch(told -> told.size() == 1);
        assertThat(types.stream().map(told -> told.get(0)).filter(told -> told.get("type").asText()
                .equals("invitation.scheduled.v1"))).hasSize(1);
        assertThat(types.stream().map(told -> told.get(0).at("/data/reason").asText())
                .filter("recently_invited"::equals)).hasSize(MANY - 1);
    }

    @Test
    void a_batch_counts_what_it_has_invited_itself_and_the_address_tells_who_it_is() {
        String email = UUID.randomUUID() + "@example.org";
        var first = event(null, email);
        var second = event(null, email.toUpperCase(java.util.Locale.ROOT));
        offerSurveys.offer(List.of(first, first, second));
        assertThat(backstage.eventTypes(first.data().subject())).containsExactly("invitation.scheduled.v1");
        assertThat(backstage.eventTypes(second.data().subject())).containsExactly("invitation.suppressed.v1");
    }

    @Test
    void an_event_that_comes_again_does_not_count_against_the_next_one() {
        String ref = "c-" + UUID.randomUUID();
        var none = event(ref, null, "none");
        offerSurveys.offer(List.of(none));
        var auto = new CloudEvent<>(none.specversion(), none.id(), none.source(), none.type(), none.subject(), none.time(),
                none.workspace(), none.traceparent(), none.datacontenttype(),
                new InteractionRecorded(none.data().interaction(), Instant.now(), null, null, "auto", null, Map.of()));
        var other = event(ref, null);
        offerSurveys.offer(List.of(auto, other));
        assertThat(backstage.eventTypes(none.data().subject())).containsExactly("invitation.suppressed.v1");
        assertThat(backstage.eventTypes(other.data().subject())).containsExactly("invitation.scheduled.v1");
    }

    @Test
    void nobody_knows_whether_two_without_a_name_are_the_same() {
        var first = event(null, null);
        var second = event(null, null);
        offerSurveys.offer(List.of(first, second));
        assertThat(backstage.eventTypes(second.data().subject())).containsExactly("invitation.scheduled.v1");
    }

    private void atOnce(List<List<CloudEvent<InteractionRecorded>>> batches) throws Exception {
        var barrier = new CyclicBarrier(batches.size());
        var threads = Executors.newFixedThreadPool(batches.size());
        try {
            var jobs = batches.stream().<Callable<Void>> map(batch -> () -> {
                barrier.await();
                offerSurveys.offer(batch);
                return null;
            }).toList();
            for (var done : threads.invokeAll(jobs)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static CloudEvent<InteractionRecorded> event(String ref, String email) {
        return event(ref, email, "auto");
    }

    private static CloudEvent<InteractionRecorded> event(String ref, String email, String survey) {
        var interaction = new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef("Acme", "Europe/Berlin"),
                new TouchpointRef("checkout", "our checkout", "purchase", "purchase", "Kim Lee"), ref, null, "en", null, "web");
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), Backstage.WORKSPACE, Backstage.TRACE,
                new InteractionRecorded(interaction, Instant.now(), null, email == null ? null
                        : new Contact(email, null, null, null), survey, null, Map.of()));
    }
}
