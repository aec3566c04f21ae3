package dev.afterword.scoring.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.Answer;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;

/** Customers who were served, asked and answered over 400 days in which the clocks change; made up with a seed. */
public final class RandomWorld {

    static final Instant BEGIN = Instant.parse("2025-01-10T23:00:00Z");
    static final int DAYS = 400;
    static final String ZONE = "Europe/Berlin";

    private static final List<String> TOUCHPOINTS = List.of("checkout", "phone", "form");
    private static final List<String> KINDS = List.of("purchase", "support_call", "contact_form");
    private static final List<String> STAGES = List.of("purchase", "use", "discovery");
    private static final Map<String, int[]> SCALES = Map.of("nps", new int[] { 0, 10 }, "csat", new int[] { 1, 5 },
            "ces", new int[] { 1, 7 }, "polite", new int[] { 1, 5 }, "efficient", new int[] { 1, 5 });

    /** Everything that came to be true of one interaction. */
    static final class Visit {
        InteractionContext context;
        ResponseRevised said;
        SurveyRef invited;
        Instant shown;
        Instant sent;
        boolean opened;
        PromiseSettled promise;
        InteractionSelfRated selfRating;
    }

    final List<Visit> visits = new ArrayList<>();
    /** Every event that told of it, in the order in which it happened. */
    public final List<CloudEvent<EventData>> facts = new ArrayList<>();
    public final List<CloudEvent<ResponseRevised>> revisions = new ArrayList<>();

    private final UUID workspace;
    private final Random random;

    public RandomWorld(UUID workspace, long seed, int responses) {
        this.workspace = workspace;
        random = new Random(seed);
        for (int i = 0; i < responses; i++) {
            visits.add(visit(true));
            if (random.nextInt(3) == 0) {
                visits.add(visit(false));
            }
        }
    }

    UUID workspace() {
        return workspace;
    }

    /** Some of them twice, all in any order. */
    public static <E> List<E> delivered(List<E> events, long seed) {
        var random = new Random(seed);
        var delivered = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(6) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private Visit visit(boolean answers) {
        var visit = new Visit();
        int place = random.nextInt(3);
        var at = BEGIN.plusMillis((long) (random.nextDouble() * DAYS * 86_400_000L));
        boolean known = random.nextInt(5) > 0;
        visit.context = new InteractionContext(Ids.next(), at, new WorkspaceRef("Example Ltd", ZONE),
                new TouchpointRef(TOUCHPOINTS.get(place), "A place", KINDS.get(place), STAGES.get(place), "Ann"),
                known ? "c-" + random.nextInt(2_000) : null, oneOf("new", "returning", "vip", null),
                oneOf("de", "en", null), random.nextInt(4) == 0 ? null : new Agent("" + random.nextInt(40), "Somebody"),
                oneOf("web", "app"));
        tell(new InteractionRecorded(visit.context, at, null, null, "auto", null, Map.of()));
        var survey = new SurveyRef(oneOf("csat", "nps"), 1 + random.nextInt(2));
        invite(visit, survey);
        promise(visit);
        if (random.nextInt(3) == 0) {
            for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
                visit.selfRating = new InteractionSelfRated(visit.context, at, 1 + random.nextInt(5),
                        Map.of("polite", 1 + random.nextInt(5), "knowledgeable", 1 + random.nextInt(5)), revision);
                tell(visit.selfRating);
            }
        }
        if (answers) {
            answer(visit, survey);
        }
        return visit;
    }

    private void invite(Visit visit, SurveyRef survey) {
        var id = Ids.next();
        var at = visit.context.occurredAt();
        boolean byMail = random.nextBoolean();
        if (random.nextInt(10) > 0) {
            tell(new InvitationScheduled(id, visit.context, survey, byMail ? "email" : "link", at));
            visit.invited = survey;
            visit.shown = byMail ? null : at;
            if (byMail && random.nextInt(8) > 0) {
                visit.sent = at.plus(Duration.ofMinutes(random.nextInt(5_000)));
                tell(new InvitationSent(id, visit.context, "email", visit.sent));
            }
            if (random.nextInt(3) == 0) {
                visit.opened = true;
                tell(new InvitationOpened(id, visit.context, at));
            }
        }
    }

    private void promise(Visit visit) {
        if (random.nextInt(3) > 0) {
            return;
        }
        var person = random.nextInt(3) == 0 ? null : new Agent("" + random.nextInt(40), "Somebody");
        for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
            visit.promise = new PromiseSettled(visit.context, person, null, visit.context.occurredAt(),
                    oneOf("kept", "broken", "kept_late"), visit.context.occurredAt(), revision);
            tell(visit.promise);
        }
    }

    private void answer(Visit visit, SurveyRef survey) {
        var id = Ids.next();
        int last = 1 + random.nextInt(3);
        for (int revision = 1; revision <= last; revision++) {
            var answers = new ArrayList<Answer>();
            var scales = new LinkedHashMap<>(new java.util.TreeMap<>(SCALES));
            scales.forEach((metric, scale) -> {
                if (random.nextInt(3) == 0) {
                    int top = random.nextInt(3) == 0 ? 0 : scale[1] - Math.max(1, (scale[1] - scale[0]) / 3);
                    int low = Math.max(scale[0], top);
                    answers.add(new Answer(metric, "rating", metric, low + random.nextInt(scale[1] - low + 1), null, null));
                }
            });
            if (random.nextInt(3) == 0) {
                answers.add(new Answer("promise_kept", "yes_no", "promise_kept", random.nextInt(2), null, null));
            }
            visit.said = new ResponseRevised(id, revision, revision == last, id, visit.context, survey,
                    visit.context.occurredAt().plus(Duration.ofHours(random.nextInt(400))), answers);
            revisions.add(event(visit.said));
        }
    }

    private void tell(EventData data) {
        facts.add(event(data));
    }

    private <E extends EventData> CloudEvent<E> event(E data) {
        return CloudEvent.of(Ids.next(), "/afterword/test", BEGIN, workspace, null, data);
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
