package dev.afterword.survey.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

import dev.afterword.survey.brand.domain.Brand;
import dev.afterword.survey.brand.domain.Stylesheet;
import dev.afterword.web.file.Fingerprint;

/** Where the files of a brand are, below this service's address. They change their address when they change. */
final class BrandFiles {

    private static final int FINGERPRINT_BYTES = 6;

    private BrandFiles() {
    }

    /** Empty when the brand has no colours or font of its own. */
    static Optional<String> style(Brand brand) {
        return Optional.of(Stylesheet.of(brand)).filter(css -> !css.isEmpty())
                .map(css -> "brand/" + brand.token() + "/style.css?v=" + fingerprint(css.getBytes(UTF_8)));
    }

    static Optional<String> logo(Brand brand) {
        return Optional.ofNullable(brand.logo())
                .map(logo -> "brand/" + brand.token() + "/logo?v=" + logo.fingerprint());
    }

    static String fingerprint(byte[] content) {
        return Fingerprint.of(content, FINGERPRINT_BYTES);
    }
}
