package dev.afterword.messaging;

import java.util.List;

import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.CustomerUnsubscribed;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.StandingChanged;

/**
 * The queues between the services. Every service declares all of them: an event told before its consumer has ever started
 * waits in that consumer's queue.
 */
public final class CoreQueues {

    public static final QueueBinding INTERACTIONS = new QueueBinding("survey-service.interactions",
            List.of(InteractionRecorded.TYPE));

    public static final QueueBinding RESPONSES = new QueueBinding("scoring-service.responses",
            List.of(ResponseRevised.UPDATED, ResponseRevised.COMPLETED));

    /** What becomes of each interaction's invitation. */
    public static final QueueBinding INVITATIONS = new QueueBinding("feedback-api.invitations",
            List.of(InvitationScheduled.TYPE, InvitationSuppressed.TYPE, InvitationSent.TYPE, InvitationOpened.TYPE,
                    ResponseRevised.UPDATED, ResponseRevised.COMPLETED));

    public static final QueueBinding SURVEY_ERASURES = new QueueBinding("survey-service.erasures",
            List.of(CustomerErased.TYPE));

    public static final QueueBinding SCORING_ERASURES = new QueueBinding("scoring-service.erasures",
            List.of(CustomerErased.TYPE));

    /** What customers are to the business: it decides what they are asked. */
    public static final QueueBinding STANDINGS = new QueueBinding("survey-service.standings", List.of(StandingChanged.TYPE));

    /** What reports are made of beside the scores, and what CRMs want to hear of it. */
    public static final QueueBinding FACTS = new QueueBinding("scoring-service.facts",
            List.of(InteractionRecorded.TYPE, InteractionSelfRated.TYPE, PromiseSettled.KEPT, PromiseSettled.KEPT_LATE,
                    PromiseSettled.BROKEN, InvitationScheduled.TYPE, InvitationSuppressed.TYPE, InvitationSent.TYPE,
                    InvitationOpened.TYPE, InvitationFailed.TYPE, InvitationExpired.TYPE, CustomerUnsubscribed.TYPE));

    static final List<QueueBinding> ALL = List.of(INTERACTIONS, RESPONSES, INVITATIONS, SURVEY_ERASURES, SCORING_ERASURES,
            STANDINGS, FACTS);

    private CoreQueues() {
    }
}
