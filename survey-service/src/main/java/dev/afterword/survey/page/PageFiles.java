package dev.afterword.survey.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import dev.afterword.web.file.Fingerprint;
import io.quarkus.qute.TemplateGlobal;

/** Addresses of the page's files, each with a fingerprint: browsers may keep them, and a new release is seen at once. */
@TemplateGlobal
final class PageFiles {

    static final String STYLE = address("survey.css");
    static final String SCRIPT = address("survey.js");
    static final String ICON = address("icon.svg");

    private PageFiles() {
    }

    private static String address(String file) {
        try (InputStream content = PageFiles.class.getResourceAsStream("/META-INF/resources/assets/" + file)) {
            // Relative to /s/{link}: works behind a proxy that puts a path before it.
            return "../assets/" + file + "?v=" + Fingerprint.of(content.readAllBytes(), 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
