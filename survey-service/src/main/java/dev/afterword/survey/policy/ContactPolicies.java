package dev.afterword.survey.policy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.survey.policy.domain.ContactPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How often, and when, each workspace may ask its customers. */
@ApplicationScoped
public class ContactPolicies {

    private final ContactPolicyRepository policies;
    private final Clock clock;

    ContactPolicies(ContactPolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** One statement. @return the policies of those workspaces that have set one; for the others the default holds */
    public Map<UUID, ContactPolicy> of(Collection<UUID> workspaces) {
        return policies.find(workspaces);
    }

    public ContactPolicy of(UUID workspace) {
        return of(List.of(workspace)).getOrDefault(workspace, ContactPolicy.DEFAULT);
    }

    /** From now on; invitations already scheduled stay as they are. */
    @Transactional
    public void put(UUID workspace, ContactPolicy policy) {
        policies.put(workspace, policy, clock.instant());
    }
}
