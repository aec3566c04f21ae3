package dev.afterword.survey.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page itself says; the words of the questions belong to the survey. Another language is another bundle. */
@MessageBundle("text")
interface PageTexts {

    @Message("en")
    String language();

    @Message("Your feedback")
    String surveyTitle();

    @Message("How much do you agree?")
    String agreement();

    @Message("Optional")
    String optional();

    @Message("Send")
    String send();

    @Message("Save changes")
    String saveChanges();

    @Message("Please check your answer")
    String problemsTitle();

    @Message("Your answer goes to")
    String goesTo();

    @Message("Thank you!")
    String thanksTitle();

    @Message("Your answer has arrived.")
    String thanks();

    @Message("Change my answer")
    String change();

    @Message("You can do so for 24 hours.")
    String changeableFor();

    @Message("One moment")
    String waitingTitle();

    @Message("Your survey is being prepared. This page opens it by itself in a moment; you don’t have to do anything.")
    String waiting();

    @Message("Your answer was not saved, because the survey is still being prepared. Please go back in a moment and send it again.")
    String waitingUnsaved();

    @Message("We can’t find this survey")
    String notFoundTitle();

    @Message("The link may have been cut off. Please open it again from where you got it, or copy all of it into the address bar.")
    String notFound();

    @Message("There is no survey here")
    String notAskedTitle();

    @Message("For this visit we don’t ask for feedback. There is nothing you need to do.")
    String notAsked();

    @Message("This survey is closed")
    String closedTitle();

    @Message("You have already answered, thank you. An answer can be changed for 24 hours, and that time is over.")
    String closed();

    @Message("That didn’t work")
    String troubleTitle();

    @Message("Something went wrong on our side. If you have just sent an answer, it was not saved. Please try again in a minute.")
    String trouble();

    @Message("This page can’t do anything with what it was sent. Please open your survey again from its link.")
    String misunderstood();
}
