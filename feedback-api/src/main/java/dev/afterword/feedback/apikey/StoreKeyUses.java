package dev.afterword.feedback.apikey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes when keys were last used. */
@ApplicationScoped
public class StoreKeyUses {

    private final KeyUseRepository uses;

    StoreKeyUses(KeyUseRepository uses) {
        this.uses = uses;
    }

    /** @param lastUses by key; an older time than the stored one changes nothing */
    @Transactional
    void store(Map<UUID, Instant> lastUses) {
        uses.store(lastUses);
    }
}
