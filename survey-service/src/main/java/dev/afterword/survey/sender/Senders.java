package dev.afterword.survey.sender;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Who mails come from: the workspace's own sender, else this installation's. */
@ApplicationScoped
public class Senders {

    private final SenderRepository senders;
    private final Optional<String> installation;
    private final Clock clock;

    /** @param installation address that writes for workspaces without a sender; unless it is set, nobody sends mail */
    Senders(SenderRepository senders, @ConfigProperty(name = "afterword.email.from") Optional<String> installation,
            Clock clock) {
        this.senders = senders;
        this.installation = installation;
        this.clock = clock;
    }

    /** Empty when this installation sends no mail: no sender would change that. */
    public Optional<Sender> of(UUID workspace) {
        return installation.map(address -> senders.find(workspace).orElse(new Sender(null, address, null)));
    }

    @Transactional
    public void put(UUID workspace, Sender sender) {
        senders.put(workspace, sender, clock.instant());
    }

    Optional<Sender> own(UUID workspace) {
        return senders.find(workspace);
    }
}
