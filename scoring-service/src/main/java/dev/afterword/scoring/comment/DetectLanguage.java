package dev.afterword.scoring.comment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds out which language a comment is in, on this machine; docs/adr/0012 says how well. */
@ApplicationScoped
class DetectLanguage {

    /** Known only so that they are not taken for one of ours. */
    private static final List<String> NEIGHBOURS = List.of("sv", "da", "no", "pl", "cs", "ro", "tr");

    /** Enough to tell; a long text takes no longer than a short one. */
    private static final int LOOKED_AT = 2_000;

    /** Texts shorter than this are told by another algorithm, which is better at them. */
    private static final int SHORT = 100;

    private final LanguageDetector detector = load();

    /** @param locale the customer's, as the interaction told it: decides where the words are too few; may be {@code null} */
    CommentLanguage of(String words, String locale) {
        String text = words.length() <= LOOKED_AT ? words : words.substring(0, LOOKED_AT);
        return detector.detect(text).toJavaUtil()
                .map(LdLocale::getLanguage)
                .or(() -> Optional.ofNullable(locale).map(tag -> Locale.forLanguageTag(tag).getLanguage()))
                .flatMap(CommentLanguage::of)
                .orElse(CommentLanguage.UNKNOWN);
    }

    private static LanguageDetector load() {
        var languages = Stream.concat(CommentLanguage.codes().stream(), NEIGHBOURS.stream()).map(LdLocale::fromString).toList();
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .shortTextAlgorithm(SHORT)
                    .withProfiles(new LanguageProfileReader().readBuiltIn(languages))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the profiles of the languages are not in the jar", e);
        }
    }
}
