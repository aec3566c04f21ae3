package dev.afterword.survey.brand;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.afterword.survey.brand.domain.Brand;
import dev.afterword.survey.brand.domain.Colour;
import dev.afterword.survey.brand.domain.Font;
import dev.afterword.survey.brand.domain.FrameOrigin;
import dev.afterword.survey.brand.domain.ImageType;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.json.JsonPointer;

/** Reads the body of a PUT and names everything that is wrong with it. */
final class BrandBody {

    static final int LARGEST_LOGO = 64 * 1024;
    private static final int LONGEST_BASE64 = (LARGEST_LOGO + 2) / 3 * 4;
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_THANKS = 500;
    private static final int MOST_LANGUAGES = 50;
    private static final int MOST_ORIGINS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrandBody() {
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static StoredBrand read(byte[] body) {
        var fields = JsonFields.of(body);
        var accent = colour(fields, "accent");
        var background = colour(fields, "background");
        String font = fields.oneOf("font", Font.wireNames());
        String language = fields.text("language", LONGEST_TAG);
        fields.check(language == null || isTag(language), fields.at("language"), "must be a BCP 47 tag such as de or pt-BR");
        var thanks = thanks(fields);
        var origins = fields.texts("frame_origins", MOST_ORIGINS, FrameOrigin::isValid, FrameOrigin.RULE);
        var logo = fields.object("logo");
        byte[] image = fields.has("logo") ? image(logo) : null;
        String alt = logo.text("alt", 200);
        fields.throwIfInvalid();
        var its = image == null ? null
                : new Brand.Logo(ImageType.of(image).orElseThrow(), BrandFiles.fingerprint(image), alt);
        return new StoredBrand(new Brand(token(), accent, background, font == null ? Font.SYSTEM : Font.ofWireName(font),
                language, thanks, origins, its), image);
    }

    private static Colour colour(JsonFields fields, String name) {
        String hex = fields.text(name, 20);
        var colour = Colour.of(hex);
        fields.check(hex == null || colour.isPresent(), fields.at(name), "must be a colour such as #23594a");
        return colour.orElse(null);
    }

    private static Map<String, String> thanks(JsonFields fields) {
        var thanks = fields.textMap("thanks", MOST_LANGUAGES, LONGEST_TAG, LONGEST_THANKS);
        thanks.forEach((tag, words) -> {
            var pointer = JsonPointer.step(fields.at("thanks"), tag);
            fields.check(isTag(tag), pointer, "must have a name that is a BCP 47 tag such as de or pt-BR");
            fields.check(!words.isBlank() && words.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), pointer,
                    "must not be blank, nor hold control characters");
        });
        return thanks;
    }

    private static byte[] image(JsonFields logo) {
        String data = logo.requiredText("data", LONGEST_BASE64);
        Optional<byte[]> image = data == null ? Optional.empty() : decoded(data);
        logo.check(data == null || image.flatMap(ImageType::of).isPresent(), logo.at("data"),
                "must be a PNG, JPEG or WebP image of up to 64 KiB in base64");
        return image.orElse(null);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(image -> image.length <= LARGEST_LOGO);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isTag(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag().equals(text);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Only for a workspace that has none yet. */
    private static String token() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
