package dev.afterword.feedback.workspace;

import java.time.Duration;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.businesshours.domain.BusinessHours;
import jakarta.enterprise.context.ApplicationScoped;

/** Business hours as the hot path asks for them. Another pod's change is seen after {@value #SECONDS} seconds at the latest. */
@ApplicationScoped
public class KnownBusinessHours {

    private static final int SECONDS = 10;

    private final BusinessHoursRepository businessHours;
    private final Cache<UUID, BusinessHours> remembered = Caffeine.newBuilder()
            .maximumSize(1_000) // one may have a thousand holidays
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .build();

    KnownBusinessHours(BusinessHoursRepository businessHours) {
        this.businessHours = businessHours;
    }

    /** {@link BusinessHours#USUAL} of a workspace that has set none. */
    public BusinessHours of(UUID workspace) {
        return remembered.get(workspace, businessHours::find);
    }

    void forget(UUID workspace) {
        remembered.invalidate(workspace);
    }
}
