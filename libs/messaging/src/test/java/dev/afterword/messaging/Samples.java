package dev.afterword.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.Answer;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.CustomerUnsubscribed;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.GoalJudged;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.MaturityChanged;
import dev.afterword.contracts.MetricScore;
import dev.afterword.contracts.Person;
import dev.afterword.contracts.PromiseRef;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;

/** One example of every event, with every field set: what the golden files hold. */
final class Samples {

    static final UUID WORKSPACE = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");
    private static final UUID INTERACTION = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
    private static final UUID INVITATION = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad92");
    private static final UUID RESPONSE = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad93");
    private static final UUID ERASURE = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad95");
    private static final UUID UNSUBSCRIPTION = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad96");
    private static final UUID STANDING = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad96");
    private static final UUID RECOVERY = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad97");
    private static final UUID GOAL = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad98");
    private static final Map<String, String> LINKS = Map.of("standing",
            "https://scores.example/v1/customers/customer-4711/standing");
    private static final UUID CHANGE = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad97");
    private static final UUID EVENT = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad94");
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final SurveyRef SURVEY = new SurveyRef("csat", 1);
    private static final TouchpointRef TOUCHPOINT = new TouchpointRef("checkout", "Checkout", "purchase", "purchase",
            "ida@nordlicht.example");
    private static final List<MetricScore> UNHAPPY = List.of(new MetricScore("csat", 2));
    private static final String WORDS = "Quick and kind – danke!";
    private static final InteractionContext INTERACTION_CONTEXT = new InteractionContext(
            INTERACTION,
            NOON,
            new WorkspaceRef("Nordlicht Optik", "Europe/Berlin", 730),
            TOUCHPOINT,
            "customer-4711",
            "returning",
            "de-DE",
            new Agent("agent-7", "Ida"),
            "web");

    private static final InteractionContext REVIEWABLE = new InteractionContext(INTERACTION, NOON,
            INTERACTION_CONTEXT.workspace(),
            new TouchpointRef("checkout", "Checkout", "purchase", "purchase", "ida@nordlicht.example",
                    "https://reviews.example.org/nordlicht"),
            "customer-4711", "returning", "de-DE", new Agent("agent-7", "Ida"), "web");

    private Samples() {
    }

    static List<CloudEvent<?>> all() {
        return List.of(
                event("feedback-api", new InteractionRecorded(INTERACTION_CONTEXT, NOON.plusSeconds(1), "order-1001",
                        new Contact("kim@example.org", "+4930901820", "Kim", "Europe/Berlin"), "auto", "csat",
                        Map.of("basket", "large"), new PromiseRef(new Agent("rosa", "Rosa Lind"), NOON.plusSeconds(14_400)))),
                event("feedback-api", new InteractionSelfRated(INTERACTION_CONTEXT, NOON.plusSeconds(30), 4,
                        Map.of("polite", 5), 1)),
                event("feedback-api", promise("kept", NOON.plusSeconds(50), 1)),
                event("feedback-api", promise("broken", null, 1)),
                event("feedback-api", promise("kept_late", NOON.plusSeconds(80), 2)),
                event("feedback-api", new CustomerErased(ERASURE, "customer-4711", NOON.plusSeconds(90))),
                event("survey-service", new InvitationSent(INVITATION, INTERACTION_CONTEXT, "email",
                        NOON.plusSeconds(3))),
                event("survey-service", new InvitationScheduled(INVITATION, INTERACTION_CONTEXT, SURVEY, "link",
                        NOON.plusSeconds(2))),
                event("survey-service", new InvitationSuppressed(INVITATION, INTERACTION_CONTEXT, "survey_none")),
                event("survey-service", new InvitationOpened(INVITATION, REVIEWABLE, NOON.plusSeconds(60))),
                event("survey-service", new InvitationFailed(INVITATION, INTERACTION_CONTEXT, "email", "address_refused",
                        NOON.plusSeconds(3))),
                event("survey-service", new InvitationExpired(INVITATION, INTERACTION_CONTEXT,
                        Instant.parse("2026-04-01T11:00:02Z"))),
                event("survey-service", new CustomerUnsubscribed(UNSUBSCRIPTION, INTERACTION_CONTEXT,
                        NOON.plusSeconds(70))),
                event("survey-service", response(false, 1, List.of(new Answer("csat", "csat", "csat", 4, null, null)))),
                event("survey-service", response(true, 2, List.of(
                        new Answer("csat", "csat", "csat", 4, null, null),
                        new Answer("comment", "text", null, null, "Quick and kind – danke!", null)))),
                event("scoring-service",
                        new MaturityChanged(CHANGE, "checkout", TOUCHPOINT, "ad_hoc", "repeatable", "2026-03-01", "csat",
                                58, 44, "A day with 5 or more ratings is great from 80 % top answers.",
                                Map.of("maturity", "https://scores.example/v1/maturity?touchpoint=checkout"))),
                event("scoring-service", new ScoreComputed(RESPONSE, 2, true, INTERACTION_CONTEXT, SURVEY,
                        NOON.plusSeconds(90), List.of(new MetricScore("csat", 4)), "Quick and kind – danke!",
                        new StandingMove("unknown", "neutral"), "kim@example.org", LINKS)),
                event("scoring-service", new StandingChanged(STANDING, 2, INTERACTION_CONTEXT,
                        new StandingMove("neutral", "at_risk"), "recovery_opened", RESPONSE, UNHAPPY, WORDS,
                        NOON.plusSeconds(90), "kim@example.org",
                        LINKS)),
                event("scoring-service", recovery("opened", 1, null, null)),
                event("scoring-service", recovery("updated", 2, null, null)),
                event("scoring-service", recovery("escalated", 4, null, null)),
                event("scoring-service", recovery("closed", 6, NOON.plusSeconds(9000), "won_back")),
                event("scoring-service", goal("missed", 1, 61.5, 53.2, 69.1)),
                event("scoring-service", goal("met", 2, 88.0, 82.1, 92.2)));
    }

    private static RecoveryChanged recovery(String change, int revision, Instant closedAt, String outcome) {
        return new RecoveryChanged(RECOVERY, revision, change, INTERACTION_CONTEXT, RESPONSE, List.of("csat", "contact_me"),
                RESPONSE, UNHAPPY, WORDS, "ida@nordlicht.example", revision < 3 ? null : "rosa@nordlicht.example",
                NOON.plusSeconds(90), NOON.plusSeconds(7200), closedAt, outcome,
                outcome == null ? null : "The parcel of Kim went to the neighbour",
                outcome == null ? null : "Called Kim, sent another one",
                outcome == null ? new StandingMove("neutral", "at_risk") : new StandingMove("at_risk", "neutral"),
                "kim@example.org", LINKS);
    }

    private static GoalJudged goal(String outcome, int revision, double value, double low, double high) {
        return new GoalJudged(GOAL, revision, outcome, "csat", "checkout", TOUCHPOINT,
                new Person("Ida Brandt", "ida@nordlicht.example"),
                80, "at_least", 90, LocalDate.of(2025, 12, 3), LocalDate.of(2026, 3, 2), 120, false, value, low, high,
                NOON.plusSeconds(90), Map.of("goal", "https://scores.example/v1/goals/csat/checkout"));
    }

    static <T extends EventData> CloudEvent<T> event(String service, T data) {
        return CloudEvent.of(EVENT, "/afterword/" + service, NOON.plusSeconds(90), WORKSPACE,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", data);
    }

    private static PromiseSettled promise(String outcome, Instant keptAt, int revision) {
        return new PromiseSettled(INTERACTION_CONTEXT, new Agent("rosa", "Rosa Lind"),
                new Contact("kim@example.org", "+4930901820", "Kim", "Europe/Berlin"), NOON.plusSeconds(60), outcome, keptAt,
                revision);
    }

    private static ResponseRevised response(boolean complete, int revision, List<Answer> answers) {
        return new ResponseRevised(RESPONSE, revision, complete, INVITATION, INTERACTION_CONTEXT, SURVEY,
                NOON.plusSeconds(90), answers);
    }
}
