package dev.afterword.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.delivery.domain.Handover;
import dev.afterword.survey.delivery.domain.RetryPause;
import dev.afterword.survey.erasure.EraseCustomers;
import dev.afterword.survey.invitation.ExpireInvitations;
import dev.afterword.survey.invitation.OfferSurveys;
import dev.afterword.survey.policy.ContactPolicies;
import dev.afterword.survey.policy.domain.ContactPolicy;
import dev.afterword.survey.policy.domain.SendWindow;
import dev.afterword.survey.trigger.domain.Channel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What becomes of messages that the next hop does not take; by text message, whose next hop a test can be. */
@QuarkusTest
class UndeliverableTest {

    private final UUID workspace = UUID.randomUUID();
    private final String number = "+49" + (long) (Math.random() * 1e10);

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @Inject
    DeliverDue deliverDue;

    @Inject
    ExpireInvitations expireInvitations;

    @Inject
    ContactPolicies policies;

    @Inject
    EraseCustomers eraseCustomers;

    @Inject
    TestProvider provider;

    @BeforeEach
    void atAnyHour() {
        policies.put(workspace, new ContactPolicy(0, 1000, Map.of(), new SendWindow(EnumSet.allOf(DayOfWeek.class),
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), 30, null));
        provider.configured = true;
    }

    @AfterEach
    void as_it_was() {
        provider.answer = null;
        provider.meanwhile = () -> {
        };
        provider.configured = false;
    }

    @Test
    void without_a_provider_it_fails_and_says_why() {
        provider.configured = false;
        var id = invite();
        deliver();
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.failed.v1");
        assertThat(backstage.events(id).get(1).at("/data/reason").asText()).isEqualTo("sms_not_configured");
        assertThat(backstage.tracesOf(number)).isEmpty();
    }

    @Test
    void what_is_taken_over_is_sent_with_the_link() {
        provider.answer = new Handover.Accepted("SM1");
        var id = invite();
        deliver();
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1");
        assertThat(provider.texts).anyMatch(text -> text.endsWith("https://survey.example.org/s/" + backstage.link(id)));
    }

    @Test
    void a_number_that_takes_no_messages_is_not_written_to_again() {
        provider.answer = new Handover.Refused("address_refused", true);
        var id = invite();
        deliver();
        assertThat(backstage.events(id).get(1).at("/data/reason").asText()).isEqualTo("address_refused");
        assertThat(backstage.events(invite()).get(0).at("/data/reason").asText()).isEqualTo("address_refused");
    }

    @Test
    void a_passing_cause_is_waited_out_and_after_enough_tries_it_fails() {
        provider.answer = new Handover.Passing("busy");
        var id = invite();
        for (int attempt = 1; attempt <= RetryPause.ATTEMPTS; attempt++) {
            deliver();
            if (attempt < RetryPause.ATTEMPTS) {
                assertThat(backstage.eventTypes(id)).as("attempt " + attempt).containsExactly("invitation.scheduled.v1");
                deliver(); // not due yet
            }
            backstage.run("update delivery set next_at = now() where interaction_id = '" + id + "'");
        }
        assertThat(backstage.events(id).get(1).at("/data/reason").asText()).isEqualTo("too_many_attempts");
        assertThat(provider.texts.stream().filter(text -> text.endsWith(backstage.link(id)))).hasSize(RetryPause.ATTEMPTS);
    }

    @Test
    void an_invitation_whose_time_is_over_is_not_sent_and_told_of_once() {
        var id = invite();
        backstage.run("update invitation set expires_at = now() - interval '1 second' where interaction_id = '" + id + "'");
        expireInvitations.expireSome();
        expireInvitations.expireSome();
        deliver();
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.expired.v1");
        assertThat(backstage.tracesOf(number)).isEmpty();
    }

    @Test
    void who_is_erased_while_a_message_is_on_its_way_leaves_no_trace_and_gets_no_reminder() {
        policies.put(workspace, new ContactPolicy(0, 1000, Map.of(), new SendWindow(EnumSet.allOf(DayOfWeek.class),
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), 30, 3));
        String ref = "c-" + UUID.randomUUID();
        provider.answer = new Handover.Accepted("SM1");
        provider.meanwhile = () -> eraseCustomers.erase(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api",
                Instant.now(), workspace, Backstage.TRACE, new CustomerErased(Ids.next(), ref, Instant.now()))));
        var id = invite(ref);
        deliver();
        assertThat(backstage.tracesOf(number)).isEmpty();
        assertThat(backstage.tracesOf(ref)).isEmpty();
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1");
    }

    private UUID invite() {
        return invite(null);
    }

    private UUID invite(String ref) {
        var interaction = new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef("Acme", "Europe/Berlin"),
                new TouchpointRef("showroom", "Showroom", "visit", "visit", "Kim Lee"), ref, null, "en", null, "web");
        offerSurveys.offer(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace,
                Backstage.TRACE, new InteractionRecorded(interaction, Instant.now(), null,
                        new Contact(null, number, null, null), Channel.SMS.wireName(), null, Map.of()))));
        return interaction.interactionId();
    }

    private void deliver() {
        while (deliverDue.deliverSome() > 0) {
            // until nothing is due
        }
    }
}
