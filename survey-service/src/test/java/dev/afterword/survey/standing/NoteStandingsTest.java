package dev.afterword.survey.standing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.PromiseRef;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.erasure.EraseCustomers;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.OfferSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class NoteStandingsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    private final String ref = "s-" + UUID.randomUUID();

    @Inject
    Backstage backstage;

    @Inject
    NoteStandings noteStandings;

    @Inject
    OfferSurveys offerSurveys;

    @Inject
    EraseCustomers eraseCustomers;

    @Test
    void what_a_customer_is_comes_with_the_invitation_and_stays_as_it_was() {
        backstage.tell(changed("fan", NOON));
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(backstage.tracesOf(ref)).contains("customer_standing"));
        var first = invited(Backstage.WORKSPACE);
        noteStandings.note(List.of(event(changed("at_risk", NOON.plusSeconds(1)))));
        var second = invited(Backstage.WORKSPACE);
        assertThat(first.standing).isEqualTo("fan");
        assertThat(second.standing).isEqualTo("at_risk");
    }

    @Test
    void the_latest_word_holds_in_whatever_order_they_come() {
        noteStandings.note(List.of(event(changed("fan", NOON.plusSeconds(5))), event(changed("neutral", NOON))));
        noteStandings.note(List.of(event(changed("at_risk", NOON.plusSeconds(3)))));
        assertThat(invited(Backstage.WORKSPACE).standing).isEqualTo("fan");
    }

    @Test
    void another_workspace_s_customer_of_the_same_name_is_somebody_else() {
        noteStandings.note(List.of(event(changed("fan", NOON))));
        assertThat(invited(UUID.randomUUID()).standing).isEqualTo("unknown");
    }

    @Test
    void an_erased_customer_leaves_no_standing_and_a_late_word_brings_none_back() {
        var early = event(changed("fan", NOON));
        noteStandings.note(List.of(early));
        var late = event(changed("at_risk", NOON.plusSeconds(9)));
        eraseCustomers.erase(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), Backstage.WORKSPACE,
                Backstage.TRACE, new CustomerErased(Ids.next(), ref, Instant.now()))));
        assertThat(backstage.tracesOf(ref)).isEmpty();
        noteStandings.note(List.of(early, late));
        assertThat(backstage.tracesOf(ref)).isEmpty();
    }

    @Test
    void an_event_that_makes_no_sense_is_refused_with_the_reason() {
        assertThatThrownBy(() -> noteStandings.note(List.of(event(changed("friend", NOON))))).hasMessageContaining("friend");
        assertThatThrownBy(() -> noteStandings.note(List.of(event(changed("fan", null)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_promise_comes_with_the_invitation_and_the_page_asks_by_name() {
        var interaction = interaction();
        var due = Instant.parse("2026-03-02T15:00:00Z");
        offer(Backstage.WORKSPACE, new InteractionRecorded(interaction, NOON, null, null, "auto", "promise-kept", Map.of(),
                new PromiseRef(new Agent("rosa", "Rosa <Lind>"), due)));
        var invitation = find(interaction.interactionId());
        assertThat(invitation.promisedBy).isEqualTo("Rosa <Lind>");
        assertThat(invitation.promiseDueAt).isEqualTo(due);
        assertThat(io.restassured.RestAssured.given().header("Accept", "text/html")
                .get("/s/" + backstage.link(interaction.interactionId())).asString())
                .contains("Did Rosa &lt;Lind&gt; get back to you as promised?");
    }

    private InvitationEntity invited(UUID workspace) {
        var interaction = interaction();
        offer(workspace, new InteractionRecorded(interaction, NOON, null, null, "auto", null, Map.of(), null));
        return find(interaction.interactionId());
    }

    private void offer(UUID workspace, InteractionRecorded recorded) {
        offerSurveys.offer(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace,
                Backstage.TRACE, recorded)));
    }

    private static InvitationEntity find(UUID interactionId) {
        return QuarkusTransaction.requiringNew().call(() -> InvitationEntity.findById(interactionId));
    }

    private StandingChanged changed(String standing, Instant at) {
        return new StandingChanged(Ids.next(), 1, interaction(), new StandingMove("unknown", standing), "response", null,
                List.of(), null, at, null,
                null);
    }

    private InteractionContext interaction() {
        return new InteractionContext(Ids.next(), NOON, new WorkspaceRef("Acme", "Europe/Berlin"),
                new TouchpointRef("checkout", "our checkout", "purchase", "purchase", "kim@acme.example"), ref, null, "en",
                null,
                "web");
    }

    private static CloudEvent<StandingChanged> event(StandingChanged changed) {
        return CloudEvent.of(Ids.next(), "/afterword/scoring-service", Instant.now(), Backstage.WORKSPACE, Backstage.TRACE,
                changed);
    }
}
