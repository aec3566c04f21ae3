package dev.afterword.survey.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

import dev.afterword.survey.brand.domain.Brand;
import dev.afterword.survey.brand.domain.Stylesheet;

/** Where the files of a brand are, below this service's address. They change their address when they change. */
public final class BrandFiles {

    private BrandFiles() {
    }

    /** Empty when the brand has no colours or font of its own. */
    public static Optional<String> style(Brand brand) {
        return Optional.of(Stylesheet.of(brand)).filter(css -> !css.isEmpty())
                .map(css -> "brand/" + brand.token() + "/style.css?v=" + BrandRepository.fingerprint(css.getBytes(UTF_8)));
    }

    public static Optional<String> logo(Brand brand) {
        return Optional.ofNullable(brand.logo())
                .map(logo -> "brand/" + brand.token() + "/logo?v=" + logo.fingerprint());
    }
}
