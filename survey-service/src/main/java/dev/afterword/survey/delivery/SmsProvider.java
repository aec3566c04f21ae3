package dev.afterword.survey.delivery;

import java.util.UUID;

import dev.afterword.survey.delivery.domain.Handover;

/** A company that sends text messages. Another one is another bean that {@link SmsMessenger} is given. */
public interface SmsProvider {

    /** Whether this installation has an account with them. */
    boolean isConfigured();

    /**
     * @param id ours, for the provider's log where it takes one
     * @param number E.164; personal, never logged
     */
    Handover send(UUID id, String number, String text);
}
