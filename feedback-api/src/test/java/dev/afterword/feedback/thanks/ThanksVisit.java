package dev.afterword.feedback.thanks;

import static dev.afterword.feedback.TestData.asFirst;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import dev.afterword.feedback.TestData;
import dev.afterword.web.link.SurveyLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** Interactions with any promise, stored as recording would, and the address of their thank-you page. */
@ApplicationScoped
public class ThanksVisit {

    private final TestData data;
    private final SurveyLinks links;

    ThanksVisit(TestData data, SurveyLinks links) {
        this.data = data;
        this.links = links;
    }

    /** @param customer JSON, or {@code null} @return the interaction's id */
    public UUID interaction(String customer, String survey) {
        return UUID.fromString(asFirst()
                .body("{\"touchpoint\":\"checkout\",\"customer\":" + customer + ",\"survey\":\"" + survey + "\"}")
                .post("/v1/interactions").then().statusCode(201).extract().path("id"));
    }

    /** Replaces the interaction's promise, if any. */
    public void promise(UUID interaction, Promised promised) {
        data.execute("delete from promise where interaction_id = ?", interaction);
        data.execute("""
                insert into promise (interaction_id, workspace_id, person_name, person_role, person_photo_url,
                                     person_greeting, due_at, state)
                select id, workspace_id, ?, ?, ?, ?, ?, ? from interaction where id = ?""", promised.name(), promised.role(),
                promised.photo(), promised.greeting(), promised.due().atOffset(ZoneOffset.UTC), promised.state(), interaction);
    }

    public String address(UUID interaction) {
        return "/thanks/" + links.sign(interaction);
    }

    /** What was promised; all but name, due and state may be {@code null}. */
    public record Promised(String name, String role, String photo, String greeting, Instant due, String state) {

        public static Promised by(String name, Instant due) {
            return new Promised(name, null, null, null, due, "open");
        }

        public Promised now(String newState) {
            return new Promised(name, role, photo, greeting, due, newState);
        }
    }
}
