package dev.afterword.survey.brand;

import java.util.Optional;

import dev.afterword.survey.brand.domain.Brand;

/**
 * A brand with the addresses of its files, below this service's address. Their fingerprints are made once, not for each page.
 *
 * @param style empty when the brand has no colours or font of its own
 * @param logo empty when it has none
 */
public record ShownBrand(Brand brand, Optional<String> style, Optional<String> logo) {

    static ShownBrand of(Brand brand) {
        return new ShownBrand(brand, BrandFiles.style(brand), BrandFiles.logo(brand));
    }
}
