package dev.afterword.survey.brand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import dev.afterword.messaging.WireJson;
import dev.afterword.survey.brand.domain.Brand;
import dev.afterword.survey.brand.domain.Colour;
import dev.afterword.survey.brand.domain.Font;
import dev.afterword.survey.brand.domain.ImageType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Brands by their workspace, or by the token in the addresses of their files. */
@ApplicationScoped
class BrandRepository {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {
    };

    private static final String PUT = """
            insert into brand (workspace, token, accent, background, font, language, thanks, frame_origins, logo, logo_alt, updated_at)
            values (:workspace, :token, :accent, :background, :font, :language, :thanks, :origins, cast(:logo as bytea), :alt, :now)
            on conflict (workspace) do update set accent = excluded.accent, background = excluded.background,
                font = excluded.font, language = excluded.language, thanks = excluded.thanks,
                frame_origins = excluded.frame_origins, logo = excluded.logo, logo_alt = excluded.logo_alt,
                updated_at = excluded.updated_at""";

    private final EntityManager entities;

    BrandRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<StoredBrand> find(UUID workspace) {
        return Optional.ofNullable(entities.find(BrandEntity.class, workspace)).map(BrandRepository::brand);
    }

    Optional<StoredBrand> findByToken(String token) {
        return entities.createQuery("from BrandEntity where token = :token", BrandEntity.class).setParameter("token", token)
                .getResultStream().findFirst().map(BrandRepository::brand);
    }

    /** A brand that is there keeps its token. */
    void put(UUID workspace, StoredBrand stored, Instant now) {
        var brand = stored.brand();
        entities.createNativeQuery(PUT)
                .setParameter("workspace", workspace)
                .setParameter("token", brand.token())
                .setParameter("accent", brand.accent() == null ? null : brand.accent().toString())
                .setParameter("background", brand.background() == null ? null : brand.background().toString())
                .setParameter("font", brand.font().wireName())
                .setParameter("language", brand.language())
                .setParameter("thanks", json(brand.thanks()))
                .setParameter("origins", brand.frameOrigins().toArray(String[]::new))
                .setParameter("logo", stored.logo())
                .setParameter("alt", brand.logo() == null ? null : brand.logo().alt())
                .setParameter("now", now)
                .executeUpdate();
    }

    private static StoredBrand brand(BrandEntity row) {
        var logo = row.logo == null ? null
                : new Brand.Logo(ImageType.of(row.logo).orElseThrow(), BrandFiles.fingerprint(row.logo), row.logoAlt);
        return new StoredBrand(new Brand(row.token, Colour.of(row.accent).orElse(null), Colour.of(row.background).orElse(null),
                Font.ofWireName(row.font), row.language, words(row.thanks), List.of(row.frameOrigins), logo), row.logo);
    }

    private static String json(Map<String, String> words) {
        try {
            return WireJson.mapper().writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> words(String json) {
        try {
            return WireJson.mapper().readValue(json, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
