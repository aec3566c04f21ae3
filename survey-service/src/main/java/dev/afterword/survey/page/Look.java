package dev.afterword.survey.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.survey.page.domain.LanguageChoice;
import dev.afterword.survey.survey.domain.Language;

/**
 * What every page has: a language, and the company's look.
 *
 * @param workspace whose page it is, or {@code null} when that is not known
 * @param choice the languages; never {@code null}
 * @param switches to the other languages
 * @param formQuery what the form's address carries along
 * @param stylesheet address of the company's own colours, or {@code null}
 * @param logo address of its logo, or {@code null}
 * @param logoAlt what those who don't see the logo are told; empty when the company's name says it
 * @param thanks language tag to what customers read at the end instead of our own words
 * @param frameOrigins websites that may show this page, or {@code null} for those of the installation
 */
record Look(UUID workspace, LanguageChoice choice, List<Switch> switches, String formQuery, String stylesheet, String logo,
        String logoAlt, Map<String, String> thanks, List<String> frameOrigins) {

    public Language language() {
        return choice.language();
    }

    /** Of the page on which an answer can be changed. */
    public String changeQuery() {
        return Reader.changing(formQuery);
    }

    /** @param address relative to the page's own */
    record Switch(Language language, String address) {
    }
}
