package dev.afterword.devstack.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML template from the class path. {@code {{name}}} stands for a text, which is escaped; {@code {{&name}}} for a
 * piece of HTML that another page or {@link #escape} made.
 */
public final class Page {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(&?)([a-z_]+)}}");

    private final String template;

    private Page(String template) {
        this.template = template;
    }

    /** Reads a template that lies beside the class. */
    public static Page of(Class<?> owner, String file) {
        return new Page(new String(resource(owner, file), StandardCharsets.UTF_8));
    }

    static byte[] resource(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + file + " beside " + owner.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails for a name that is not given: better here than an empty place on the page. */
    public String with(Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(2));
            if (value == null) {
                throw new IllegalArgumentException("The page needs a value for " + found.group(2));
            }
            return Matcher.quoteReplacement(found.group(1).isEmpty() ? escape(value) : value);
        });
    }

    /** Makes any text safe inside HTML text and quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
