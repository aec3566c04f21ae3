package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page that a program writes; what people wrote around it stays. */
public final class MarkedText {

    static final String BEGIN = "<!-- bench: begin. Written by ./afterword bench --markdown; do not edit -->";
    static final String END = "<!-- bench: end -->";

    private MarkedText() {
    }

    /** Replaces what stands between the two marks; a file that is not there, or has no marks, gets them at its end. */
    public static void replace(Path file, String text) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, in(page, text));
    }

    static String in(String page, String text) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(0, begin));
        String part = BEGIN + "\n\n" + text.strip() + "\n\n";
        return begin < 0 || end < 0
                ? page + (page.isEmpty() || page.endsWith("\n") ? "" : "\n") + part + END + "\n"
                : page.substring(0, begin) + part + page.substring(end);
    }
}
