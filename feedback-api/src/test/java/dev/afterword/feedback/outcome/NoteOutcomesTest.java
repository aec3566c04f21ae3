package dev.afterword.feedback.outcome;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.feedback.TestData;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class NoteOutcomesTest {

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    TestData data;

    @Inject
    NoteOutcomes noteOutcomes;

    private UUID workspace;

    @BeforeEach
    void first() {
        workspace = UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
    }

    @Test
    void what_comes_by_the_queue_is_shown_with_the_interaction() throws Exception {
        var interaction = recorded();
        asFirst().get("/v1/interactions/" + interaction).then().statusCode(200).body("invitation", nullValue());
        var events = new InvitationEvents(workspace, interaction);
        for (var event : List.of(events.scheduled(), events.sent(), events.opened(), events.answered(1, true))) {
            broker.source("invitations").send(WireJson.mapper().writeValueAsBytes(event));
        }
        await().atMost(30, SECONDS).untilAsserted(() -> asFirst().get("/v1/interactions/" + interaction).then()
                .body("invitation.state", is("answered"), "invitation.reason", nullValue(), "invitation.channel", is("email"),
                        "invitation.survey", is("csat"), "invitation.scheduled_at", is("2026-03-02T12:00:00Z"),
                        "invitation.sent_at", is("2026-03-02T12:00:01Z"), "invitation.opened_at", is("2026-03-02T12:00:02Z"),
                        "invitation.answered_at", is("2026-03-02T12:00:03Z"), "invitation.completed", is(true)));
    }

    @Test
    void a_suppressed_one_says_why() {
        var interaction = recorded();
        noteOutcomes.note(List.of(new InvitationEvents(workspace, interaction).suppressed("survey_none")));
        asFirst().get("/v1/interactions/" + interaction).then()
                .body("invitation.state", is("suppressed"), "invitation.reason", is("survey_none"),
                        "invitation.scheduled_at", nullValue(), "invitation.completed", is(false));
    }

    @Test
    void in_whatever_order_and_batches_events_come_and_come_again_the_row_is_the_same() {
        var random = new Random(20260302);
        for (int round = 0; round < 20; round++) {
            var interaction = recorded();
            var told = new InvitationEvents(workspace, interaction);
            var events = new ArrayList<>(List.of(told.scheduled(), told.sent(), told.opened(), told.answered(1, false),
                    told.answered(2, true), told.answered(3, true)));
            events.addAll(events);
            Collections.shuffle(events, random);
            int cut = random.nextInt(events.size() + 1);
            noteOutcomes.note(events.subList(0, cut));
            noteOutcomes.note(events.subList(cut, events.size()));
            assertThat(row(interaction)).containsExactly(
                    "2026-03-02T12:00:00Z|link|csat||2026-03-02T12:00:01Z|email|2026-03-02T12:00:02Z|2026-03-02T12:00:03Z|"
                            + "2026-03-02T12:00:04Z|3");
        }
    }

    @Test
    void an_event_about_an_unknown_interaction_or_another_workspaces_changes_nothing_and_harms_no_neighbour() {
        var mine = recorded();
        var other = recorded();
        var stranger = data.workspace("Globex");
        noteOutcomes.note(List.of(new InvitationEvents(stranger, mine).answered(1, true),
                new InvitationEvents(workspace, Ids.next()).scheduled(),
                new InvitationEvents(workspace, other).scheduled()));
        assertThat(row(mine)).isEmpty();
        assertThat(row(other)).hasSize(1);
    }

    @Test
    void an_event_that_names_no_interaction_is_refused_with_a_reason() {
        var nameless = List.of(new InvitationEvents(workspace, null).scheduled());
        assertThatThrownBy(() -> noteOutcomes.note(nameless)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say which interaction");
        CloudEvent<EventData> other = CloudEvent.of(Ids.next(), "/x", InvitationEvents.NOON, workspace, null,
                new CustomerErased(Ids.next(), "c", InvitationEvents.NOON));
        assertThatThrownBy(() -> noteOutcomes.note(List.of(other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        var interaction = recorded();
        noteOutcomes.note(List.of(new InvitationEvents(workspace, interaction).scheduled()));
        String stranger = data.key(data.workspace("Initech"), "admin");
        as(stranger).get("/v1/interactions/" + interaction).then().statusCode(404);
    }

    private UUID recorded() {
        return UUID.fromString(asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id"));
    }

    private List<String> row(UUID interaction) {
        return data.column("""
                select concat_ws('|', t(scheduled_at), channel, survey_key, coalesce(suppressed_reason, ''), t(sent_at),
                    sent_channel, t(opened_at), t(answered_at), t(completed_at), response_revision)
                from outcome where interaction_id = ?"""
                .replaceAll("t\\((\\w+)\\)", "to_char($1 at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"),
                interaction);
    }
}
