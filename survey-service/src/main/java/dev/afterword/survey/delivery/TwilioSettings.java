package dev.afterword.survey.delivery;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** An account with Twilio. Without one, invitations by text message fail with {@code sms_not_configured}. */
@ConfigMapping(prefix = "afterword.sms.twilio")
interface TwilioSettings {

    @WithDefault("https://api.twilio.com")
    URI baseUrl();

    Optional<String> accountSid();

    Optional<String> authToken();

    /** The number or name that writes; or use a messaging service. */
    Optional<String> from();

    Optional<String> messagingServiceSid();
}
