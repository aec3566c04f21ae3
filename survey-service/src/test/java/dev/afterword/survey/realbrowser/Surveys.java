package dev.afterword.survey.realbrowser;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.testing.StandInForFeedbackApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Surveys in seven languages, and customers who are asked them. */
@Singleton
public class Surveys {

    /** One score, a question for who is unhappy, a comment; and words of its own for fans. */
    public static final String RECOMMEND = "recommend";
    public static final String EVERY_KIND = "every-kind";
    public static final String REVIEW = "https://reviews.example.org/nordlicht";

    @Inject
    Backstage backstage;

    private boolean published;

    /** Somebody with that locale, asked that survey; returns the interaction's id. */
    public UUID asked(String survey, String locale) {
        return asked(survey, locale, "Nordlicht Optik");
    }

    public UUID asked(String survey, String locale, String company) {
        publish();
        var id = Ids.next(); // somebody new each time: nobody is asked often
        var interaction = new InteractionContext(id, Instant.now(), new WorkspaceRef(company, "Europe/Berlin"),
                new TouchpointRef("checkout", "our checkout", "purchase", "purchase", "kim@example.org", REVIEW), "c-" + id,
                null,
                locale, null, "web");
        return backstage.invited(interaction, "auto", survey);
    }

    /** Somebody asked how likely a recommendation is, by a company of its own, whose workspace has nothing but this brand. */
    public UUID askedBy(UUID workspace, String brand) {
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"))
                .contentType("application/json").body(brand).put("/v1/brand").then().statusCode(200);
        var interaction = backstage.interaction("visit", "Zitronenhaus");
        backstage.tell(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, Backstage.TRACE,
                new InteractionRecorded(interaction, Instant.now(), null, null, "auto", "nps", Map.of())));
        await().atMost(30, SECONDS).until(() -> !backstage.events(interaction.interactionId()).isEmpty());
        return interaction.interactionId();
    }

    private synchronized void publish() {
        if (!published) {
            publish(RECOMMEND);
            publish(EVERY_KIND);
            published = true;
        }
    }

    private static void publish(String survey) {
        var key = "Bearer " + StandInForFeedbackApi.key(Backstage.WORKSPACE, "surveys:write");
        try (var file = Surveys.class.getResourceAsStream("/surveys/" + survey + ".json")) {
            given().header("Authorization", key).contentType("application/json")
                    .body(new String(file.readAllBytes(), StandardCharsets.UTF_8)).put("/v1/surveys/" + survey).then()
                    .statusCode(org.hamcrest.Matchers.lessThan(300));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        given().header("Authorization", key).header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/surveys/" + survey + "/versions").then().statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
