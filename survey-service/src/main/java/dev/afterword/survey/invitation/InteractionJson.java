package dev.afterword.survey.invitation;

import java.io.UncheckedIOException;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.messaging.WireJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an interaction in the words of the event that told it, so that later events repeat it unchanged. */
@Converter
@Immutable
public class InteractionJson implements AttributeConverter<InteractionContext, String> {

    @Override
    public String convertToDatabaseColumn(InteractionContext interaction) {
        try {
            return WireJson.mapper().writeValueAsString(interaction);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InteractionContext convertToEntityAttribute(String json) {
        try {
            return WireJson.mapper().readValue(json, InteractionContext.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
