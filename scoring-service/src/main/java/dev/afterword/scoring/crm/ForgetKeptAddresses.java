package dev.afterword.scoring.crm;

import java.util.UUID;

import dev.afterword.scoring.contact.AfterWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;

/** Events that are kept lose the address of their customer, so that neither a CRM that is behind nor a replay tells it. */
@ApplicationScoped
class ForgetKeptAddresses implements AfterWithdrawal {

    private final KeptEventRepository events;

    ForgetKeptAddresses(KeptEventRepository events) {
        this.events = events;
    }

    @Override
    public int forgetAddresses(UUID workspace, int limit) {
        return events.forgetAddresses(workspace, limit);
    }
}
