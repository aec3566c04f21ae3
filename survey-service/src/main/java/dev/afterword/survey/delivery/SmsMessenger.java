package dev.afterword.survey.delivery;

import dev.afterword.survey.delivery.domain.Handover;
import dev.afterword.survey.delivery.domain.SmsText;
import dev.afterword.survey.policy.domain.Reason;
import dev.afterword.survey.trigger.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends text messages of one segment. */
@ApplicationScoped
class SmsMessenger implements Messenger {

    private final SmsProvider provider;

    SmsMessenger(SmsProvider provider) {
        this.provider = provider;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Handover send(Message message) {
        if (!provider.isConfigured()) {
            return new Handover.Refused(Reason.SMS_NOT_CONFIGURED, false);
        }
        var texts = WriteMail.texts(message);
        return provider.send(message.id(), message.address(),
                SmsText.of(texts::sms, message.company(), message.surveyUrl().toString()));
    }
}
