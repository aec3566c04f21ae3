package dev.afterword.feedback.promise;

import static dev.afterword.feedback.TestData.as;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.feedback.TestData;
import jakarta.enterprise.context.ApplicationScoped;

/** A workspace whose contact form promises an answer within four hours, around the clock. */
@ApplicationScoped
class Promised {

    static final String FORM = "/v1/touchpoints/form";

    private static final String ALWAYS = "[{\"from\": \"00:00\", \"to\": \"24:00\"}]";

    private final TestData data;

    Promised(TestData data) {
        this.data = data;
    }

    /** Returns an admin key of a new such workspace. */
    String workspace() {
        String admin = data.key(data.workspace("Vandelay"), "admin");
        as(admin).body("""
                {"week": {"monday": %1$s, "tuesday": %1$s, "wednesday": %1$s, "thursday": %1$s, "friday": %1$s,
                          "saturday": %1$s, "sunday": %1$s}}""".formatted(ALWAYS)).put("/v1/business-hours")
                .then().statusCode(200);
        as(admin).body("{\"name\": \"Ada\", \"role\": \"Adviser\"}").put("/v1/team/a-1").then().statusCode(201);
        as(admin).body("""
                {"name": "Form", "kind": "contact_form", "journey_stage": "discovery",
                 "owner": {"name": "Grace", "email": "grace@example.org"},
                 "promise": {"team": ["a-1"], "within_business_hours": 4}}""").put(FORM).then().statusCode(201);
        return admin;
    }

    /** Records an interaction of two hours ago, so about two hours are left; returns its id. */
    String interaction(String admin) {
        return as(admin).body("""
                {"touchpoint": "form", "occurred_at": "%s", "channel": "web",
                 "customer": {"ref": "c-77", "email": "cleo@example.org", "name": "Cleo", "locale": "fr"}}"""
                .formatted(Instant.now().minusSeconds(2 * 3600)))
                .post("/v1/interactions").then().statusCode(201).extract().path("id");
    }

    /** The same, but its time passed an hour ago, and nobody has looked yet. */
    String overdue(String admin) {
        String id = interaction(admin);
        data.execute("update promise set due_at = now() - interval '1 hour' where interaction_id = ?", UUID.fromString(id));
        return id;
    }

    /** What was told of that promise, in the order in which it leaves. */
    List<JsonNode> told(String id) {
        return data.column("select body from outbox where subject = ? and type like 'promise.%' order by position", id)
                .stream().map(TestData::json).toList();
    }

    /** Such as {@code promise.kept.v1 1}, in the order of revisions. */
    List<String> history(String id) {
        return told(id).stream()
                .sorted(Comparator.comparingInt(event -> event.at("/data/revision").asInt()))
                .map(event -> event.at("/type").asText() + " " + event.at("/data/revision").asInt())
                .toList();
    }
}
