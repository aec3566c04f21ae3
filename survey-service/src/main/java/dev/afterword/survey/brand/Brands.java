package dev.afterword.survey.brand;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Brands as pages ask for them. Another pod's change is seen after {@value #SECONDS} seconds at the latest. */
@ApplicationScoped
public class Brands {

    private static final int SECONDS = 5;
    /** With logos of 64 kB, this many take some 30 MB at the very most. */
    private static final int MOST = 500;

    private final BrandRepository brands;
    private final Cache<UUID, Optional<ShownBrand>> byWorkspace = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(SECONDS)).build();
    private final Cache<String, Optional<StoredBrand>> byToken = Caffeine.newBuilder()
            .maximumSize(MOST).expireAfterWrite(Duration.ofSeconds(SECONDS)).build();

    Brands(BrandRepository brands) {
        this.brands = brands;
    }

    /** Empty when the workspace has said nothing: its pages then look like ours. */
    public Optional<ShownBrand> of(UUID workspace) {
        return byWorkspace.get(workspace, id -> reading(() -> brands.find(id).map(StoredBrand::brand).map(ShownBrand::of)));
    }

    Optional<StoredBrand> byToken(String token) {
        return byToken.get(token, name -> reading(() -> brands.findByToken(name)));
    }

    void forget(UUID workspace) {
        byWorkspace.invalidate(workspace);
        byToken.invalidateAll();
    }

    private static <T> T reading(Supplier<T> read) {
        return QuarkusTransaction.joiningExisting().call(read::get);
    }
}
