package dev.afterword.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.CustomerUnsubscribed;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.GoalJudged;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.MaturityChanged;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.contracts.StandingChanged;

/** Which record the data of each type of event is read as. */
public final class EventTypes {

    static final Map<String, Class<? extends EventData>> ALL = Map.ofEntries(
            Map.entry(InteractionRecorded.TYPE, InteractionRecorded.class),
            Map.entry(InteractionSelfRated.TYPE, InteractionSelfRated.class),
            Map.entry(PromiseSettled.KEPT, PromiseSettled.class),
            Map.entry(PromiseSettled.KEPT_LATE, PromiseSettled.class),
            Map.entry(PromiseSettled.BROKEN, PromiseSettled.class),
            Map.entry(CustomerErased.TYPE, CustomerErased.class),
            Map.entry(InvitationScheduled.TYPE, InvitationScheduled.class),
            Map.entry(InvitationSuppressed.TYPE, InvitationSuppressed.class),
            Map.entry(InvitationSent.TYPE, InvitationSent.class),
            Map.entry(InvitationOpened.TYPE, InvitationOpened.class),
            Map.entry(InvitationFailed.TYPE, InvitationFailed.class),
            Map.entry(InvitationExpired.TYPE, InvitationExpired.class),
            Map.entry(CustomerUnsubscribed.TYPE, CustomerUnsubscribed.class),
            Map.entry(ResponseRevised.UPDATED, ResponseRevised.class),
            Map.entry(ResponseRevised.COMPLETED, ResponseRevised.class),
            Map.entry(MaturityChanged.TYPE, MaturityChanged.class),
            Map.entry(ScoreComputed.TYPE, ScoreComputed.class),
            Map.entry(StandingChanged.TYPE, StandingChanged.class),
            Map.entry(RecoveryChanged.OPENED, RecoveryChanged.class),
            Map.entry(RecoveryChanged.UPDATED, RecoveryChanged.class),
            Map.entry(RecoveryChanged.ESCALATED, RecoveryChanged.class),
            Map.entry(RecoveryChanged.CLOSED, RecoveryChanged.class),
            Map.entry(GoalJudged.MISSED, GoalJudged.class),
            Map.entry(GoalJudged.MET, GoalJudged.class));

    private EventTypes() {
    }

    /** Every type of event that this version knows. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws IllegalArgumentException when one of them is no type of event that this version knows, or a pattern */
    static Map<String, Class<? extends EventData>> of(Collection<String> types) {
        return types.stream()
                .collect(toMap(type -> type, type -> Optional.<Class<? extends EventData>> ofNullable(ALL.get(type))
                        .orElseThrow(() -> new IllegalArgumentException("no event is of type " + type))));
    }
}
