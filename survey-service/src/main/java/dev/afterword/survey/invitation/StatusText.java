package dev.afterword.survey.invitation;

import java.util.Locale;

import dev.afterword.survey.invitation.domain.InvitationStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a status by its name in the API, which is a promise; the name in the code is none. */
@Converter
public class StatusText implements AttributeConverter<InvitationStatus, String> {

    @Override
    public String convertToDatabaseColumn(InvitationStatus status) {
        return status.wireName();
    }

    @Override
    public InvitationStatus convertToEntityAttribute(String text) {
        return InvitationStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
