package dev.afterword.scoring.crm;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.CustomerUnsubscribed;
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
import dev.afterword.messaging.QueueBinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Each CRM has a queue of its own, {@code crm.<name>}, so that a slow one holds up nobody. */
@ApplicationScoped
class CrmQueues {

    /** What can be asked for. A type that nobody publishes is most likely misspelt: its queue would stay empty for ever. */
    static final Set<String> TYPES = Set.of(
            InteractionRecorded.TYPE, InteractionSelfRated.TYPE,
            PromiseSettled.KEPT, PromiseSettled.KEPT_LATE, PromiseSettled.BROKEN, CustomerErased.TYPE,
            InvitationScheduled.TYPE, InvitationSuppressed.TYPE, InvitationSent.TYPE, InvitationOpened.TYPE,
            InvitationFailed.TYPE, InvitationExpired.TYPE, CustomerUnsubscribed.TYPE,
            ResponseRevised.UPDATED, ResponseRevised.COMPLETED,
            ScoreComputed.TYPE, MaturityChanged.TYPE, StandingChanged.TYPE,
            RecoveryChanged.OPENED, RecoveryChanged.UPDATED, RecoveryChanged.ESCALATED, RecoveryChanged.CLOSED,
            GoalJudged.MISSED, GoalJudged.MET);

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    @Produces
    @Singleton
    List<QueueBinding> bindings(CrmSettings settings) {
        return settings.queues().entrySet().stream().map(crm -> binding(crm.getKey(), crm.getValue().types())).toList();
    }

    /** @throws IllegalArgumentException naming the setting that is wrong; the service then does not start */
    static QueueBinding binding(String name, List<String> types) {
        String setting = "afterword.crm-queues." + name;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(setting + ": a CRM's name is made of lower-case letters, digits and hyphens");
        }
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw new IllegalArgumentException("%s.types: there is no event type '%s'; known are %s"
                        .formatted(setting, type, String.join(", ", new TreeSet<>(TYPES))));
            }
        }
        return new QueueBinding("crm." + name, types);
    }
}
