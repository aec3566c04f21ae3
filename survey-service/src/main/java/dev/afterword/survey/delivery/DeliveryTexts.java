package dev.afterword.survey.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What messages say around the survey's own question. The other languages are in {@code messages/delivery_….properties}. */
@MessageBundle("delivery")
public interface DeliveryTexts {

    @Message("{company}: one quick question")
    String subject(String company);

    @Message("{company}: still interested in your opinion")
    String reminderSubject(String company);

    @Message("One tap is enough.")
    String preview();

    @Message("You were in touch with {company} recently. One tap is enough; you can add a few words on the page that opens.")
    String intro(String company);

    @Message("Answer the survey")
    String open();

    @Message("Your answer goes to {company}.")
    String goesTo(String company);

    @Message("You don’t want to be asked any more?")
    String noMore();

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("{company}: how did we do?")
    String sms(String company);
}
