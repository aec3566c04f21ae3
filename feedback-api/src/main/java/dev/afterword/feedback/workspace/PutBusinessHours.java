package dev.afterword.feedback.workspace;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.businesshours.domain.BusinessHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sets when a workspace answers. Promises already made stay as they were told. */
@ApplicationScoped
public class PutBusinessHours {

    private final BusinessHoursRepository businessHours;
    private final KnownBusinessHours known;
    private final Clock clock;

    PutBusinessHours(BusinessHoursRepository businessHours, KnownBusinessHours known, Clock clock) {
        this.businessHours = businessHours;
        this.known = known;
        this.clock = clock;
    }

    @Transactional
    public void put(UUID workspace, BusinessHours hours) {
        businessHours.put(workspace, hours, clock.instant());
        known.forget(workspace);
    }
}
