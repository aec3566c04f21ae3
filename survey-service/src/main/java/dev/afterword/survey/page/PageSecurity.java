package dev.afterword.survey.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.afterword.survey.brand.domain.FrameOrigin;
import jakarta.inject.Singleton;

/** The headers that keep a page to itself: it loads nothing foreign, is framed by nobody unknown and kept by no cache. */
@Singleton
class PageSecurity {

    private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:([0-9]{1,5}|\\*))?");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private final List<String> installation;
    private final List<String> thanksPage;

    PageSecurity(PageSettings settings) {
        installation = settings.frameAncestors().map(PageSecurity::origins).orElse(List.of());
        thanksPage = settings.thanksBaseUrl().map(PageSecurity::origin).stream().toList();
    }

    /** @param ofWorkspace websites that may show the page, or {@code null} for those of the installation */
    Map<String, String> headers(List<String> ofWorkspace) {
        return Map.of(
                "Content-Security-Policy", POLICY + Stream.concat(Stream.of("'self'"), allowed(ofWorkspace).stream())
                        .collect(Collectors.joining(" ")),
                "Referrer-Policy", "no-referrer", // the address of a page is the key to it
                "X-Content-Type-Options", "nosniff",
                "X-Robots-Tag", "noindex, nofollow",
                "Cache-Control", "no-store",
                "Vary", "Accept, Accept-Language");
    }

    /** Whether a website's own script may read surveys of a workspace: where it could show them in a frame as well. */
    boolean mayRead(String origin, List<String> ofWorkspace) {
        return allowed(ofWorkspace).stream().anyMatch(allowed -> FrameOrigin.matches(allowed, origin));
    }

    /** Our own thank-you page is a frame between the website and the survey: a browser asks about both. */
    private List<String> allowed(List<String> ofWorkspace) {
        return Stream.concat((ofWorkspace == null ? installation : ofWorkspace).stream(), thanksPage.stream()).distinct()
                .toList();
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
                throw new IllegalArgumentException("afterword.survey.frame-ancestors: '" + origin
                        + "' is not an origin such as https://shop.example or http://127.0.0.1:8080");
            }
        }
        return origins;
    }
}
