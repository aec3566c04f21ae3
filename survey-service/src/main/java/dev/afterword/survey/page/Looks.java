package dev.afterword.survey.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.survey.brand.Brands;
import dev.afterword.survey.brand.ShownBrand;
import dev.afterword.survey.brand.domain.Brand;
import dev.afterword.survey.page.Look.Switch;
import dev.afterword.survey.page.domain.LanguageChoice;
import dev.afterword.survey.page.domain.LanguageWishes;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.domain.AnswerChoice;
import jakarta.inject.Singleton;

/** Finds the language and the look of a page. */
@Singleton
class Looks {

    private final Brands brands;

    Looks(Brands brands) {
        this.brands = brands;
    }

    /** Of a page of nobody in particular. */
    Look plain(Reader reader) {
        var choice = LanguageChoice.of(LanguageWishes.of(reader.language(), null, reader.acceptLanguage(), null));
        return look(null, choice, reader, Map.of(), Optional.empty());
    }

    /** Of a page without a survey. @param locale of the customer, or {@code null} */
    Look of(UUID workspace, String locale, Reader reader) {
        var brand = brands.of(workspace);
        var wishes = LanguageWishes.of(reader.language(), locale, reader.acceptLanguage(),
                languageOf(brand));
        return look(workspace, LanguageChoice.of(wishes), reader, Map.of(), brand);
    }

    Look of(Asked asked, Reader reader) {
        var brand = brands.of(asked.workspace());
        var wishes = LanguageWishes.of(reader.language(), asked.interaction().locale(), reader.acceptLanguage(),
                languageOf(brand));
        var survey = asked.survey().survey();
        return look(asked.workspace(), LanguageChoice.of(survey, wishes), reader, AnswerChoice.of(survey, reader.query()),
                brand);
    }

    private static Look look(UUID workspace, LanguageChoice choice, Reader reader,
            Map<String, String> chosen, Optional<ShownBrand> shown) {
        var brand = shown.map(ShownBrand::brand);
        var switches = choice.offered().stream().filter(language -> language != choice.language())
                .map(language -> new Switch(language, reader.queryIn(language.tag(), chosen))).toList();
        return new Look(workspace, choice, switches, reader.queryOfLanguage(),
                shown.flatMap(ShownBrand::style).map(Looks::below).orElse(null),
                shown.flatMap(ShownBrand::logo).map(Looks::below).orElse(null),
                brand.map(Brand::logo).map(Brand.Logo::alt).orElse(""),
                brand.map(Brand::thanks).orElse(Map.of()),
                brand.map(Brand::frameOrigins).filter(origins -> !origins.isEmpty()).map(List::copyOf).orElse(null));
    }

    private static String languageOf(Optional<ShownBrand> brand) {
        return brand.map(ShownBrand::brand).map(Brand::language).orElse(null);
    }

    /** Relative to /s/{link}: works behind a proxy that puts a path before it. */
    private static String below(String path) {
        return "../" + path;
    }
}
