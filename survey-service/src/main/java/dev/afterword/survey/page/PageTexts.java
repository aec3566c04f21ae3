package dev.afterword.survey.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page itself says; the words of the questions belong to the survey. The other languages are in {@code messages/};
 * {@code PageTextsTest} sees that each is complete.
 */
@MessageBundle(value = "text", locale = "en")
public interface PageTexts {

    @Message("Your feedback")
    String surveyTitle();

    @Message("Language")
    String language();

    @Message("Show")
    String showLanguage();

    @Message("How much do you agree?")
    String agreement();

    @Message("You can choose more than one.")
    String several();

    @Message("Optional")
    String optional();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Your answer is marked below. Press “{button}” to confirm it, or change it first.")
    String chosen(String button);

    @Message("Send")
    String send();

    @Message("Save changes")
    String saveChanges();

    @Message("Saved")
    String saved();

    @Message("You are offline. Your answers are kept on this device and sent as soon as you are online again.")
    String offline();

    @Message("This could not be saved yet. We keep trying.")
    String trying();

    @Message("Please check your answer")
    String problemsTitle();

    @Message("Choose a number from {low} to {high}.")
    String chooseNumber(int low, int high);

    @Message("Choose one of the answers.")
    String chooseOne();

    @Message("Choose at least one of the answers.")
    String chooseSome();

    @Message("Write an answer.")
    String writeAnswer();

    @Message("Shorten this to {most} characters; it has {length}.")
    String tooLong(String most, String length);

    @Message("This text holds a character that can’t be saved. Please type it again.")
    String badCharacter();

    @Message("Answer at least one question.")
    String answerSomething();

    @Message("This answer belongs to none of these questions. Please answer again below.")
    String strangeAnswer();

    @Message("Your answer goes to {company}.")
    String goesTo(String company);

    @Message("Thank you!")
    String thanksTitle();

    @Message("Your answer has arrived.")
    String thanks();

    @Message("Change my answer")
    String change();

    @Message("You can do so for 24 hours.")
    String changeableFor();

    @Message("If you like, {company} will get in touch with you about it.")
    String right(String company);

    @Message("Yes, please contact me")
    String rightYes();

    @Message("No, thank you")
    String rightNo();

    @Message("{company} will get in touch with you.")
    String rightPromised(String company);

    @Message("Would you like to tell others, too? Every experience counts, the good and the bad.")
    String review();

    @Message("Write a public review")
    String reviewLink();

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

    @Message("The time for this survey is over")
    String expiredTitle();

    @Message("It was about something that happened a while ago, so no more answers are taken. Thank you for wanting to help.")
    String expired();

    @Message("That didn’t work")
    String troubleTitle();

    @Message("Something went wrong on our side. If you have just sent an answer, it was not saved. Please try again in a minute.")
    String trouble();

    @Message("This page can’t do anything with what it was sent. Please open your survey again from its link.")
    String misunderstood();
}
