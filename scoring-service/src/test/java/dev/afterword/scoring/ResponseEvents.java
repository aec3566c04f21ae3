package dev.afterword.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.Answer;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;

/**
 * Events for tests, as survey-service would publish them. Each method returns a copy that differs in one thing.
 *
 * @param answers metric name to number; {@code comment} to words
 */
public record ResponseEvents(
        UUID workspace,
        String timeZone,
        UUID responseId,
        int revision,
        String touchpoint,
        Instant occurredAt,
        UUID interactionId,
        String customerRef,
        String agent,
        Map<String, Object> answers) {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** When each of them was answered. */
    public static final Instant ANSWERED = NOON.plusSeconds(60);

    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** A new response in a workspace, without answers so far. */
    public static ResponseEvents in(UUID workspace) {
        return new ResponseEvents(workspace, "Europe/Berlin", Ids.next(), 1, "checkout", NOON, Ids.next(), null, null,
                Map.of());
    }

    public ResponseEvents with(String metric, int number) {
        return withAnswer(metric, number);
    }

    public ResponseEvents withComment(String words) {
        return withAnswer("comment", words);
    }

    public ResponseEvents revision(int number) {
        return new ResponseEvents(workspace, timeZone, responseId, number, touchpoint, occurredAt, interactionId, customerRef,
                agent,
                answers);
    }

    public ResponseEvents response(UUID id) {
        return new ResponseEvents(workspace, timeZone, id, revision, touchpoint, occurredAt, interactionId, customerRef, agent,
                answers);
    }

    /** About an interaction of that customer, recorded now. */
    public ResponseEvents of(String customer) {
        return new ResponseEvents(workspace, timeZone, responseId, revision, touchpoint, occurredAt, Ids.next(), customer,
                agent,
                answers);
    }

    /** Served by that person. */
    public ResponseEvents by(String otherAgent) {
        return new ResponseEvents(workspace, timeZone, responseId, revision, touchpoint, occurredAt, interactionId, customerRef,
                otherAgent, answers);
    }

    public ResponseEvents at(String otherTouchpoint) {
        return new ResponseEvents(workspace, timeZone, responseId, revision, otherTouchpoint, occurredAt, interactionId,
                customerRef, agent, answers);
    }

    public ResponseEvents on(Instant instant, String zone) {
        return new ResponseEvents(workspace, zone, responseId, revision, touchpoint, instant, interactionId, customerRef, agent,
                answers);
    }

    /** The day it counts on. */
    public LocalDate day() {
        return occurredAt.atZone(ZoneId.of(timeZone)).toLocalDate();
    }

    public CloudEvent<ResponseRevised> event() {
        var interaction = new InteractionContext(interactionId, occurredAt, new WorkspaceRef("Example Ltd", timeZone),
                new TouchpointRef(touchpoint, touchpoint, "purchase", "purchase", "Ann"),
                customerRef, customerRef == null ? null : "vip-" + customerRef, null,
                agent == null ? null : new Agent(agent, agent), "web");
        var list = new ArrayList<Answer>();
        answers.forEach((key, value) -> list.add(key.equals("contact_me")
                ? new Answer(key, key, null, (Integer) value, null, null)
                : value instanceof Integer number ? new Answer(key, "rating", key, number, null, null)
                        : new Answer(key, "text", null, null, (String) value, null)));
        var revised = new ResponseRevised(responseId, revision, true, responseId, interaction,
                new SurveyRef("csat", 1), ANSWERED, list);
        return new CloudEvent<>(CloudEvent.SPEC_VERSION, Ids.next(), "/afterword/survey-service", revised.type(),
                String.valueOf(responseId), ANSWERED, workspace, TRACE, "application/json", revised);
    }

    private ResponseEvents withAnswer(String key, Object value) {
        var more = new LinkedHashMap<>(answers);
        more.put(key, value);
        return new ResponseEvents(workspace, timeZone, responseId, revision, touchpoint, occurredAt, interactionId, customerRef,
                agent,
                more);
    }

    public static List<CloudEvent<ResponseRevised>> events(List<ResponseEvents> revisions) {
        return revisions.stream().map(ResponseEvents::event).toList();
    }
}
