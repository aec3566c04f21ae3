package dev.afterword.survey.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a request tells about who reads the page.
 *
 * @param language chosen on the page, or {@code null}
 * @param acceptLanguage the browser's header as it came, or {@code null}
 * @param query of the page
 */
record Reader(String language, String acceptLanguage, Map<String, List<String>> query) {

    static final String LANGUAGE = "lang";
    private static final int LONGEST_TAG = 35;
    private static final Set<String> KEPT = Set.of("change", "standing");

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

    /** The query of this page in another language. @param chosen answers that the way in has chosen, which stay */
    String queryIn(String tag, Map<String, String> chosen) {
        var answers = chosen.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(answer -> Stream
                .of(answer.getValue().split(" ")).map(value -> encoded(answer.getKey()) + "=" + encoded(value) + "&"));
        var rest = query.entrySet().stream().filter(entry -> KEPT.contains(entry.getKey()))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue().get(0)) + "&");
        return Stream.concat(rest, answers).collect(Collectors.joining("", "?", LANGUAGE + "=" + tag));
    }

    /** Of the form and of what follows it, in the language that was chosen; empty when none was. */
    String queryOfLanguage() {
        return language == null ? "" : "?" + LANGUAGE + "=" + encoded(language);
    }

    /** The same, for the page on which an answer can be changed. @param query as {@link #queryOfLanguage} gives it */
    static String changing(String query) {
        return query.isEmpty() ? "?change" : query + "&change";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
