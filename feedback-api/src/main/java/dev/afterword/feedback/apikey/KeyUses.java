package dev.afterword.feedback.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.afterword.recurring.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * When each key was last used. Requests only note it in memory; once a minute everything noted is written in one statement.
 * A pod that dies forgets a minute: nobody decides by it to the second. Holds valid keys only, so it grows with their number.
 */
@ApplicationScoped
public class KeyUses {

    private final StoreKeyUses store;
    private final Clock clock;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    KeyUses(StoreKeyUses store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void used(UUID keyId) {
        noted.put(keyId, clock.instant());
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.every("note when keys were used", Duration.ofMinutes(1), Duration.ofMinutes(1), this::write);
    }

    void write() {
        var due = Map.copyOf(noted);
        if (!due.isEmpty()) {
            store.store(due);
            due.forEach(noted::remove); // only what was written: a newer use stays noted
        }
    }

    void writeTheLast(@Observes ShutdownEvent stopping) {
        write();
    }
}
