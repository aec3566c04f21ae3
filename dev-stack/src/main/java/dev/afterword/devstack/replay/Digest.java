package dev.afterword.devstack.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of texts. */
final class Digest {

    private Digest() {
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What a record is known by: the same line with the same content is the same interaction, however often the file is
     * replayed. Two equal lines in one file are two interactions.
     */
    static String sourceId(long line, List<String> fields) {
        var digest = sha256();
        digest.update(Long.toString(line).getBytes(StandardCharsets.UTF_8));
        for (String field : fields) {
            // The length in front keeps "a","b" apart from "a,b".
            digest.update(("\n" + field.length() + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(field.getBytes(StandardCharsets.UTF_8));
        }
        return "replay-" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
