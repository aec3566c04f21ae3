package dev.afterword.survey.response;

import java.io.UncheckedIOException;
import java.util.Map;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import dev.afterword.messaging.WireJson;
import dev.afterword.survey.response.domain.AnswerSheet;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an answer sheet as one JSON object, question key to answer. */
@Converter
@Immutable
public class AnswerSheetJson implements AttributeConverter<AnswerSheet, String> {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {
    };

    @Override
    public String convertToDatabaseColumn(AnswerSheet sheet) {
        try {
            return WireJson.mapper().writeValueAsString(sheet.answers());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AnswerSheet convertToEntityAttribute(String json) {
        try {
            return new AnswerSheet(WireJson.mapper().readValue(json, ANSWERS));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
