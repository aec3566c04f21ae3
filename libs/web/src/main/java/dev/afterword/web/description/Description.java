package dev.afterword.web.description;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A description of an API, in both forms that OpenAPI has. */
final class Description {

    private final byte[] yaml;
    private final byte[] json;

    /** @throws UncheckedIOException when it is no YAML */
    Description(byte[] yaml) {
        this.yaml = yaml;
        try {
            json = new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] as(DescriptionFormat format) {
        return format == DescriptionFormat.JSON ? json : yaml;
    }
}
