package dev.afterword.survey.brand;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Says how a workspace's pages look and speak. */
@ApplicationScoped
public class PutBrand {

    private final BrandRepository brands;
    private final Clock clock;

    PutBrand(BrandRepository brands, Clock clock) {
        this.brands = brands;
        this.clock = clock;
    }

    /** Replaces all that was said before. */
    @Transactional
    void put(UUID workspace, StoredBrand brand) {
        brands.put(workspace, brand, clock.instant());
    }
}
