package dev.afterword.survey.brand.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.stream.Stream;

/** Images that can't do anything but be seen. SVG is none of them: it can hold scripts and links. */
public enum ImageType {
    PNG("image/png", "\u0089PNG\r\n\u001a\n", 0),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", 0),
    WEBP("image/webp", "WEBP", 8);

    private final String mediaType;
    private final String mark;
    private final int at;

    ImageType(String mediaType, String mark, int at) {
        this.mediaType = mediaType;
        this.mark = mark;
        this.at = at;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By what it begins with, whatever its sender calls it; empty when it is none of these. */
    public static Optional<ImageType> of(byte[] image) {
        var start = new String(image, 0, Math.min(image.length, 16), ISO_8859_1);
        return Stream.of(values()).filter(type -> start.startsWith(type.mark, type.at)).findFirst();
    }
}
