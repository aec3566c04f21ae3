package dev.afterword.survey.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a request tells about who reads the page.
 *
 * @param language chosen on the page, or {@code null}
 * @param acceptLanguage the browser's header as it came, or {@code null}
 * @param query the rest of the page's query, which stays when the language changes
 */
record Reader(String language, String acceptLanguage, Map<String, List<String>> query) {

    static final String LANGUAGE = "lang";
    private static final int LONGEST_TAG = 35;
    private static final int MOST_KEPT = 20;
    private static final Pattern CHOICE = Pattern.compile("[0-9]{0,3}|yes|no");

    /** Of whom only the header is known. */
    static Reader of(String acceptLanguage) {
        return new Reader(null, acceptLanguage, Map.of());
    }

    static Reader of(HttpHeaders request, UriInfo address) {
        var query = address.getQueryParameters();
        var language = query.getFirst(LANGUAGE);
        return new Reader(language == null || language.length() > LONGEST_TAG ? null : language,
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), query);
    }

    /** The query of this page in another language: the answers that were chosen stay, nobody else's words do. */
    String queryIn(String tag) {
        return "?" + query.entrySet().stream().filter(entry -> !entry.getKey().equals(LANGUAGE)).limit(MOST_KEPT)
                .flatMap(entry -> entry.getValue().stream().filter(value -> CHOICE.matcher(value).matches()).limit(MOST_KEPT)
                        .map(value -> encoded(entry.getKey()) + "=" + encoded(value) + "&"))
                .collect(Collectors.joining()) + LANGUAGE + "=" + tag;
    }

    /** Of the form and of what follows it, in the language that was chosen; empty when none was. */
    String queryOfLanguage() {
        return language == null ? "" : "?" + LANGUAGE + "=" + encoded(language);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
