package dev.afterword.scoring.comment;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.afterword.web.json.JsonFields;

/** What a workspace wants to tell comments apart by. */
@Schema(name = "Topic", description = "A comment is on a topic when it has one of its terms.")
record Topic(
        @Schema(examples = "delivery") String key,
        @Schema(description = "For people", examples = "Delivery") String name,
        @Schema(description = "Words, or words next to each other, in whichever form", examples = "[\"delivery\", \"parcel\", \"arrived late\"]") List<String> terms) {

    static final int MOST_TERMS = 50;

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TERM = 100;

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static Topic read(String key, byte[] body) {
        var fields = JsonFields.of(body);
        fields.check(KEY.matcher(key).matches(), "key",
                "must be 1 to 63 small letters, digits or hyphens, and not begin with a hyphen");
        String name = fields.requiredText("name", LONGEST_NAME);
        var terms = fields.texts("terms", MOST_TERMS, Topic::isTerm,
                "must have 1 to " + LONGEST_TERM + " characters, a letter or digit among them");
        fields.check(fields.has("terms"), fields.at("terms"), "is required");
        fields.throwIfInvalid();
        return new Topic(key, name, terms.stream().distinct().toList());
    }

    private static boolean isTerm(String term) {
        return term.codePointCount(0, term.length()) <= LONGEST_TERM && term.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
