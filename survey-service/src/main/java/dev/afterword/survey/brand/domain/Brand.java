package dev.afterword.survey.brand.domain;

import java.util.List;
import java.util.Map;

/**
 * How a company looks and speaks to its customers.
 *
 * @param token part of the addresses of its files; tells nothing
 * @param accent of the company's name, links and buttons, as it was wished for; {@code null} for ours
 * @param background around the card, or {@code null} for ours
 * @param language BCP 47 tag of the language for customers who wish for none that the survey has, or {@code null}
 * @param thanks language tag to what customers read at the end instead of our own words
 * @param frameOrigins websites that may show surveys; empty for those of the installation
 * @param logo {@code null} when there is none
 */
public record Brand(String token, Colour accent, Colour background, Font font, String language, Map<String, String> thanks,
        List<String> frameOrigins, Logo logo) {

    public Brand {
        thanks = Map.copyOf(thanks);
        frameOrigins = List.copyOf(frameOrigins);
    }

    /**
     * @param fingerprint changes with the image, so that browsers may keep it for good
     * @param alt what those who don't see it are told, or {@code null} when the company's name beside it says it
     */
    public record Logo(ImageType type, String fingerprint, String alt) {
    }
}
