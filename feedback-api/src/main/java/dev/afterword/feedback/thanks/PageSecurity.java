package dev.afterword.feedback.thanks;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Singleton;

/** The headers that keep a page to itself: it runs no script, frames nothing but the survey and is kept by no cache. */
@Singleton
class PageSecurity {

    private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:([0-9]{1,5}|\\*))?");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https:; form-action 'none'; "
            + "base-uri 'none'; frame-src ";

    private final Map<String, String> headers;

    PageSecurity(PageSettings settings, @ConfigProperty(name = "afterword.survey-base-url") String surveyBaseUrl) {
        var ancestors = settings.frameAncestors().map(PageSecurity::origins).orElse(List.of());
        headers = Map.of(
                "Content-Security-Policy", POLICY + origin(surveyBaseUrl) + "; frame-ancestors "
                        + String.join(" ", "'self'", String.join(" ", ancestors)).strip(),
                "Referrer-Policy", "no-referrer", // the address of a page is the key to it
                "X-Content-Type-Options", "nosniff",
                "X-Robots-Tag", "noindex, nofollow",
                "Cache-Control", "no-store",
                "Vary", "Accept-Language");
    }

    Map<String, String> headers() {
        return headers;
    }

    /** A policy names origins: a path in it would have to match to the letter. */
    private static String origin(String url) {
        var address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static List<String> origins(String setting) {
        var origins = Arrays.stream(setting.split("[,\\s]+")).filter(origin -> !origin.isEmpty()).toList();
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("afterword.thanks.frame-ancestors: '" + origin
                        + "' is not an origin such as https://shop.example or http://127.0.0.1:8080");
            }
        }
        return origins;
    }
}
