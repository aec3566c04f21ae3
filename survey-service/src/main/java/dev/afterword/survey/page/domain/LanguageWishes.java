package dev.afterword.survey.page.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** In which languages somebody would like to read, the most wanted first. */
public final class LanguageWishes {

    /** Longer headers are not read: no browser sends one. */
    private static final int LONGEST_HEADER = 500;

    private LanguageWishes() {
    }

    /**
     * What the customer chose on the page, else the customer's locale, else what the browser asks for, else the workspace's,
     * else
     * English.
     *
     * @param chosen on the page, or {@code null}
     * @param customerLocale BCP 47 tag, or {@code null}
     * @param acceptLanguage the browser's header as it came, or {@code null}
     * @param workspaceLanguage BCP 47 tag, or {@code null}
     */
    public static List<Locale> of(String chosen, String customerLocale, String acceptLanguage, String workspaceLanguage) {
        var wishes = new ArrayList<Locale>();
        addTag(wishes, chosen);
        addTag(wishes, customerLocale);
        wishes.addAll(accepted(acceptLanguage));
        addTag(wishes, workspaceLanguage);
        wishes.add(Locale.ENGLISH);
        return wishes;
    }

    private static void addTag(List<Locale> wishes, String tag) {
        if (tag != null) {
            wishes.add(Locale.forLanguageTag(tag));
        }
    }

    private static List<Locale> accepted(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header).stream().filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange())).toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // anybody can send anything; a page in English is still a page
        }
    }
}
