package dev.afterword.contracts;

import java.util.UUID;

/** The {@code data} of one event. The two methods are not part of it: they say what its envelope must carry. */
public sealed interface EventData
        permits CustomerErased, CustomerUnsubscribed, GoalJudged, InteractionRecorded, InteractionSelfRated, InvitationExpired,
        InvitationFailed, InvitationOpened, InvitationScheduled, InvitationSent, InvitationSuppressed, MaturityChanged,
        PromiseSettled, RecoveryChanged, ResponseRevised, ScoreComputed, StandingChanged {

    /** The event's type and routing key, with its version. */
    String type();

    /** The id of the thing the event speaks of. */
    UUID subject();
}
