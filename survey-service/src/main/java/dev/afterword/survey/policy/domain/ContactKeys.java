package dev.afterword.survey.policy.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who a customer of one workspace is, without saying who: SHA-256 over the workspace and each way to know them again. Not a
 * secret to somebody who guesses an address, but of no use in another workspace. See ADR 0008.
 *
 * @param ref of the caller's own id, or {@code null}
 * @param email of the address in lower case, or {@code null}
 * @param phone of the number, or {@code null}
 */
public record ContactKeys(String ref, String email, String phone) {

    public static ContactKeys of(UUID workspace, String ref, String email, String phone) {
        return new ContactKeys(key(workspace, "ref", ref),
                key(workspace, "email", email == null ? null : email.strip().toLowerCase(Locale.ROOT)),
                key(workspace, "phone", phone == null ? null : phone.replaceAll("[^+0-9]", "")));
    }

    /** The one that invitations are counted by; {@code null} for somebody whom nothing tells from others. */
    public String primary() {
        return all().stream().findFirst().orElse(null);
    }

    /** Those that there are. */
    public List<String> all() {
        return Stream.of(ref, email, phone).filter(Objects::nonNull).toList();
    }

    private static String key(UUID workspace, String kind, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            var text = workspace + " " + kind + " " + value;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
