package dev.afterword.survey.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.testing.StandInForFeedbackApi;
import dev.afterword.web.key.Scopes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class InvitationResourceTest {

    private static final String PATH = "/v1/invitations";

    private final UUID workspace = UUID.randomUUID();

    @Inject
    OfferSurveys offerSurveys;

    @Test
    void every_interaction_is_listed_newest_first_with_what_became_of_it() {
        var invited = offer("checkout", "kim", "auto");
        var suppressed = offer("checkout", "kim", "auto");
        var declined = offer("showroom", "lou", "none");
        key().get(PATH).then().statusCode(200)
                .body("invitations.interaction_id", contains(declined.toString(), suppressed.toString(), invited.toString()))
                .body("invitations.status", contains("suppressed", "suppressed", "scheduled"))
                .body("invitations.reason", contains("survey_none", "recently_invited", null))
                .body("invitations[2].survey.key", is("csat")).body("invitations[2].channel", is("link"))
                .body("invitations[0].survey", nullValue()).body("next_cursor", nullValue());
    }

    @Test
    void filters_narrow_the_list() {
        var kim = offer("checkout", "kim", "auto");
        var again = offer("checkout", "kim", "auto");
        var lou = offer("showroom", "lou", "auto");
        listed("status=suppressed", again);
        listed("reason=recently_invited", again);
        listed("touchpoint=showroom", lou);
        listed("customer=kim&status=scheduled", kim);
        listed("to=2020-01-01T00:00:00Z");
        listed("from=2020-01-01T00:00:00Z&customer=lou", lou);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(UUID.randomUUID(), Scopes.RESPONSES_READ))
                .get(PATH).then().body("invitations.size()", is(0));
    }

    @Test
    void pages_together_are_the_whole_list() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(0, offer("checkout", "c-" + i, "auto").toString());
        }
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            var page = key().get(PATH + "?limit=2&cursor=" + cursor).then().statusCode(200).extract().jsonPath();
            read.addAll(page.getList("invitations.interaction_id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        assertThat(read).isEqualTo(all);
    }

    @Test
    void wrong_parameters_are_all_told_at_once() {
        key().get(PATH + "?status=lost&limit=0&from=yesterday").then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("status", "limit", "from"));
        key().get(PATH + "?cursor=x").then().statusCode(422);
        given().get(PATH).then().statusCode(401);
    }

    private void listed(String query, UUID... interactions) {
        List<String> found = key().get(PATH + "?" + query).then().statusCode(200).extract().jsonPath()
                .getList("invitations.interaction_id");
        assertThat(found).as(query).containsExactly(
                Arrays.stream(interactions).map(UUID::toString).toArray(String[]::new));
    }

    private RequestSpecification key() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, Scopes.RESPONSES_READ));
    }

    private UUID offer(String touchpoint, String ref, String survey) {
        var interaction = new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef("Acme", "Europe/Berlin"),
                new TouchpointRef(touchpoint, touchpoint, "purchase", "purchase", "Kim Lee"), ref, null, "en", null, "web");
        offerSurveys.offer(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace,
                Backstage.TRACE, new InteractionRecorded(interaction, Instant.now(), null, null, survey, null, Map.of()))));
        return interaction.interactionId();
    }
}
