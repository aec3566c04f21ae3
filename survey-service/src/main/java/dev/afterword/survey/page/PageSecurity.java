package dev.afterword.survey.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

/** The headers that keep a page to itself: it loads nothing foreign, is framed by nobody unknown and kept by no cache. */
@Singleton
class PageSecurity {

    private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:([0-9]{1,5}|\\*))?");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private final Map<String, String> headers;

    PageSecurity(PageSettings settings) {
        var ancestors = settings.frameAncestors().map(PageSecurity::origins).orElse(List.of());
        headers = Map.of(
                "Content-Security-Policy", POLICY + String.join(" ", "'self'", String.join(" ", ancestors)).strip(),
                "Referrer-Policy", "no-referrer", // the address of a page is the key to it
                "X-Content-Type-Options", "nosniff",
                "X-Robots-Tag", "noindex, nofollow",
                "Cache-Control", "no-store",
                "Vary", "Accept");
    }

    Map<String, String> headers() {
        return headers;
    }

    private static List<String> origins(String setting) {
        var origins = Arrays.stream(setting.split("[,\\s]+")).filter(origin -> !origin.isEmpty()).toList();
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("afterword.survey.frame-ancestors: '" + origin
                        + "' is not an origin such as https://shop.example or http://127.0.0.1:8080");
            }
        }
        return origins;
    }
}
