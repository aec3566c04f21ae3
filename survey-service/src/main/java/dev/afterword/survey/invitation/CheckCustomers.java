package dev.afterword.survey.invitation;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.afterword.survey.policy.ContactPolicies;
import dev.afterword.survey.policy.Contactable;
import dev.afterword.survey.policy.HoldContacts;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out what is known of the customers of a batch, and holds them until it is decided. */
@ApplicationScoped
class CheckCustomers {

    private final HoldContacts holdContacts;
    private final ContactPolicies policies;
    private final HistoryRepository histories;

    CheckCustomers(HoldContacts holdContacts, ContactPolicies policies, HistoryRepository histories) {
        this.holdContacts = holdContacts;
        this.policies = policies;
        this.histories = histories;
    }

    CheckedCustomers check(List<Candidate> candidates, Instant now) {
        var customers = candidates.stream().map(Candidate::customer).flatMap(Optional::stream).toList();
        var suppressed = holdContacts.hold(customers, now);
        return new CheckedCustomers(policies.of(candidates.stream().map(Candidate::workspace).collect(toSet())), suppressed,
                customers.isEmpty() ? Map.of() : histories.of(customers.stream().map(Contactable::primary).toList(), now), now);
    }
}
