package dev.afterword.testing.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The openapi.yaml of the module whose tests run: what clients are built from, and what the service serves. It changes only on
 * purpose, when tests run with {@code -Dopenapi.update=true}.
 */
public final class CommittedDescription {

    /** Where it is. */
    public static final Path FILE = Path.of("openapi.yaml");

    /** Where a service under test has the description that is made from its code. */
    public static final String MADE_FROM_CODE = "/q/openapi-of-the-code";

    /** For whoever changed the API. */
    public static final String HOW_TO_UPDATE = "The API changed: if that is meant, run this test with -Dopenapi.update=true, "
            + "review the difference and commit openapi.yaml";

    private CommittedDescription() {
    }

    /** Whether it is being written anew, so that what is on the class path may be older. */
    public static boolean isUpdated() {
        return Boolean.getBoolean("openapi.update");
    }

    /**
     * The committed text.
     *
     * @param made by the code; it is written before if that was asked for
     */
    public static String beside(String made) throws IOException {
        if (isUpdated()) {
            Files.writeString(FILE, made);
        }
        return Files.readString(FILE);
    }
}
