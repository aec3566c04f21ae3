package dev.afterword.survey.brand.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Faces that customers' devices have: nothing is loaded, so the page is there at once and tells nobody. */
public enum Font {
    SYSTEM("system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif"),
    HUMANIST("Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", source-sans-pro, sans-serif"),
    GEOMETRIC("Avenir, Montserrat, Corbel, \"URW Gothic\", source-sans-pro, sans-serif"),
    ROUNDED("ui-rounded, \"Hiragino Maru Gothic ProN\", Quicksand, Comfortaa, Manjari, Calibri, sans-serif"),
    SERIF("Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, serif"),
    MONOSPACE("ui-monospace, \"Cascadia Code\", \"Source Code Pro\", Menlo, Consolas, \"DejaVu Sans Mono\", monospace");

    private final String stack;

    Font(String stack) {
        this.stack = stack;
    }

    /** As CSS wants it for {@code font-family}. */
    public String stack() {
        return stack;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Font ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public static Set<String> wireNames() {
        return Stream.of(values()).map(Font::wireName).collect(toUnmodifiableSet());
    }
}
