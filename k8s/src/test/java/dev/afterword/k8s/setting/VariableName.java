package dev.afterword.k8s.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a setting is called as an environment variable, by the rules of MicroProfile Config. */
final class VariableName {

    private VariableName() {
    }

    /** @param setting its name, in which {@code *} stands for a key that whoever sets it chooses */
    static String patternOf(String setting) {
        return Arrays.stream(setting.split("\\*", -1))
                .map(part -> part.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("[A-Z0-9_]+"));
    }
}
