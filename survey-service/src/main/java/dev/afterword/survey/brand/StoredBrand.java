package dev.afterword.survey.brand;

import dev.afterword.survey.brand.domain.Brand;

/**
 * A brand with the bytes of its logo.
 *
 * @param logo {@code null} when there is none
 */
record StoredBrand(Brand brand, byte[] logo) {
}
