package dev.afterword.web.description;

import java.util.List;

/** What a description can be asked for as. Their media types are those of RFC 9512 and RFC 8259. */
enum DescriptionFormat {

    YAML("application/yaml"),
    JSON("application/json");

    private final String mediaType;

    DescriptionFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The end of the path decides, then {@code ?format=}, then {@code Accept}. Whoever asks for neither form gets YAML.
     *
     * @param formats all values of {@code format} in the query
     * @param accept null if there is none
     */
    static DescriptionFormat asked(String path, List<String> formats, String accept) {
        if (path.endsWith(".json")) {
            return JSON;
        }
        if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            return YAML;
        }
        if (!formats.isEmpty()) {
            return formats.get(0).equalsIgnoreCase("json") ? JSON : YAML;
        }
        return accept != null && accept.contains(JSON.mediaType) && !accept.contains(YAML.mediaType) ? JSON : YAML;
    }
}
