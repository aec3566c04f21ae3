package dev.afterword.feedback.thanks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.quarkus.qute.TemplateGlobal;

/** Addresses of the page's files, each with a fingerprint: browsers may keep them, and a new release is seen at once. */
@TemplateGlobal
final class PageFiles {

    static final String STYLE = address("thanks.css");
    static final String ICON = address("icon.svg");

    private PageFiles() {
    }

    private static String address(String file) {
        try (InputStream content = PageFiles.class.getResourceAsStream("/META-INF/resources/assets/" + file)) {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            // Relative to /thanks/{link}: works behind a proxy that puts a path before it.
            return "../assets/" + file + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
