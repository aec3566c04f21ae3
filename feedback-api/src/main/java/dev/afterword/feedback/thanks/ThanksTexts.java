package dev.afterword.feedback.thanks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page says. The other languages are in {@code messages/}; {@code MessagesTest} sees that each is complete. Sentences
 * that name a person are built so that no language needs to know whether it is a man or a woman.
 */
@MessageBundle(value = "thanks", locale = "en")
public interface ThanksTexts {

    @Message("Thank you!")
    String title();

    @Message("Thank you for your trust in {company}.")
    String trust(String company);

    @Message("{name} will write to you today by {time}")
    String promiseToday(String name, String time);

    @Message("{name} will write to you by tomorrow, {weekday}, {time}")
    String promiseTomorrow(String name, String weekday, String time);

    @Message("{name} will write to you by {date}, {time}")
    String promiseOther(String name, String date, String time);

    @Message("Time zone: {zone}")
    String zone(String zone);

    @Message("You have an answer")
    String answeredTitle();

    @Message("{name} has answered you.")
    String kept(String name);

    @Message("{name} has answered you, but later than promised. We are sorry about that.")
    String keptLate(String name);

    @Message("We are sorry")
    String brokenTitle();

    @Message("We promised that {name} would write to you today by {time}. We did not keep that promise.")
    String brokenToday(String name, String time);

    @Message("We promised that {name} would write to you by {date}, {time}. We did not keep that promise.")
    String brokenOther(String name, String date, String time);

    @Message("One small question")
    String questionTitle();

    @Message("Answer one small question")
    String question();

    @Message("We can’t find this page")
    String notFoundTitle();

    @Message("The link may have been cut off. Please open it again from where you got it, or copy all of it into the address bar.")
    String notFound();

    @Message("That didn’t work")
    String troubleTitle();

    @Message("Something went wrong on our side. Please try again in a minute.")
    String trouble();
}
