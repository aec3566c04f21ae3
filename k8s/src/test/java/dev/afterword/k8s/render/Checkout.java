package dev.afterword.k8s.render;

import java.nio.file.Path;

/** Where the sources and what was built of them lie. */
public final class Checkout {

    private static final Path HOME = Path.of(System.getProperty("afterword.home", "..")).toAbsolutePath().normalize();

    private Checkout() {
    }

    public static Path file(String relative) {
        return HOME.resolve(relative);
    }

    /** The schemas, which are not part of the sources. */
    public static Path schemas() {
        String told = System.getenv("K8S_SCHEMAS");
        return told == null ? HOME.resolve("../shared/k8s-schemas").normalize() : Path.of(told);
    }
}
