package dev.afterword.survey.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says to who wants no more surveys. The other languages are in {@code messages/unsubscribing_….properties}. */
@MessageBundle("unsubscribing")
interface UnsubscribeTexts {

    @Message("No more surveys?")
    String title();

    @Message("{company} will ask you no more questions, neither by e-mail nor by text message nor on its website.")
    String question(String company);

    @Message("Unsubscribe")
    String stop();

    @Message("You are unsubscribed")
    String doneTitle();

    @Message("{company} will ask you no more questions.")
    String done(String company);

    @Message("Be asked again after all")
    String again();

    @Message("This link is not complete")
    String unknownTitle();

    @Message("Please open it again from the message that it came with.")
    String unknown();
}
