package dev.afterword.survey.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.survey.invitation.domain.WayToReach;
import dev.afterword.survey.policy.Contactable.Key;
import dev.afterword.survey.policy.SuppressedContacts;
import dev.afterword.survey.policy.domain.ContactPolicy;
import dev.afterword.survey.policy.domain.CustomerHistory;
import dev.afterword.survey.policy.domain.DueTime;
import dev.afterword.survey.policy.domain.FrequencyRules;
import dev.afterword.survey.policy.domain.Reason;
import dev.afterword.survey.trigger.domain.Channel;

/** What is known of the customers of one batch; each invitation in it counts for those that follow. */
final class CheckedCustomers {

    private final Map<UUID, ContactPolicy> policies;
    private final SuppressedContacts suppressed;
    private final Map<Key, CustomerHistory> histories;
    private final Instant now;

    /**
     * What was decided.
     *
     * @param refusal why the customer is not asked, or {@code null}
     * @param channel the way; {@code null} when refused
     * @param dueAt when; {@code null} when refused
     * @param expiresAt until when it can be answered; {@code null} when refused
     */
    record Decision(String refusal, Channel channel, Instant dueAt, Instant expiresAt) {

        static Decision refuse(String reason) {
            return new Decision(reason, null, null, null);
        }
    }

    CheckedCustomers(Map<UUID, ContactPolicy> policies, SuppressedContacts suppressed, Map<Key, CustomerHistory> histories,
            Instant now) {
        this.policies = policies;
        this.suppressed = suppressed;
        this.histories = new HashMap<>(histories);
        this.now = now;
    }

    Decision decide(Candidate candidate) {
        if (candidate.offer().isSuppressed()) {
            return Decision.refuse(candidate.offer().suppressedBecause());
        }
        var policy = policies.getOrDefault(candidate.workspace(), ContactPolicy.DEFAULT);
        return refusal(candidate, policy).map(Decision::refuse).orElseGet(() -> reach(candidate, policy));
    }

    private Optional<String> refusal(Candidate candidate, ContactPolicy policy) {
        var customer = candidate.customer();
        if (customer.filter(suppressed::isUnsubscribed).isPresent()) {
            return Optional.of(Reason.UNSUBSCRIBED);
        }
        return customer.flatMap(known -> FrequencyRules.refusal(policy,
                histories.getOrDefault(known.primary(), CustomerHistory.NONE), candidate.offer().survey().key(), now));
    }

    private Decision reach(Candidate candidate, ContactPolicy policy) {
        var offer = candidate.offer();
        var wanted = offer.channels();
        var keys = candidate.keys();
        boolean emailRefused = suppressed.isRefused(candidate.workspace(), keys.email());
        boolean phoneRefused = suppressed.isRefused(candidate.workspace(), keys.phone());
        var channel = WayToReach.choose(wanted, keys.email() != null && !emailRefused, keys.phone() != null && !phoneRefused);
        if (channel.isEmpty()) {
            boolean refused = emailRefused && wanted.contains(Channel.EMAIL) || phoneRefused && wanted.contains(Channel.SMS);
            return Decision.refuse(refused ? Reason.ADDRESS_REFUSED : Reason.NO_ADDRESS);
        }
        candidate.customer().ifPresent(customer -> histories.merge(customer.primary(),
                CustomerHistory.NONE.and(offer.survey().key(), now), (known, more) -> known.and(offer.survey().key(), now)));
        var dueAt = channel.get().isSent()
                ? new DueTime(policy.window(), candidate.zone()).of(offer.timing(), candidate.interaction().occurredAt(),
                        candidate.promisedFor(), now)
                : now;
        return new Decision(null, channel.get(), dueAt, dueAt.plus(Duration.ofDays(policy.expiresAfterDays())));
    }
}
