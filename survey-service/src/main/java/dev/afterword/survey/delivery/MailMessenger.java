package dev.afterword.survey.delivery;

import java.util.Optional;
import java.util.stream.Stream;

import dev.afterword.survey.delivery.domain.Handover;
import dev.afterword.survey.delivery.domain.SmtpReply;
import dev.afterword.survey.policy.domain.Reason;
import dev.afterword.survey.sender.Sender;
import dev.afterword.survey.sender.Senders;
import dev.afterword.survey.trigger.domain.Channel;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends mails by SMTP. */
@ApplicationScoped
class MailMessenger implements Messenger {

    /** Vert.x says so in words only. */
    private static final String TO_RECIPIENT = "recipient address not accepted";

    private static final int LAST_ASCII = 127;

    private final Mailer mailer;
    private final Senders senders;
    private final WriteMail writeMail;

    MailMessenger(Mailer mailer, Senders senders, WriteMail writeMail) {
        this.mailer = mailer;
        this.senders = senders;
        this.writeMail = writeMail;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Handover send(Message message) {
        var sender = senders.of(message.workspace());
        return sender.isEmpty() ? new Handover.Refused(Reason.EMAIL_NOT_CONFIGURED, false) : send(message, sender.get());
    }

    private Handover send(Message message, Sender sender) {
        var messageId = messageId(message, sender);
        try {
            mailer.send(mail(message, sender, messageId));
            return new Handover.Accepted(messageId);
        } catch (RuntimeException e) {
            return smtp(e).map(reply -> new SmtpReply(reply.getReplyCode(), String.valueOf(reply.getReplyMessage()),
                    String.valueOf(reply.getMessage()).startsWith(TO_RECIPIENT)).judge())
                    // Without its message, which may hold the address.
                    .orElseGet(() -> new Handover.Passing(root(e).getClass().getSimpleName()));
        }
    }

    private Mail mail(Message message, Sender sender, String messageId) {
        var content = writeMail.write(message);
        var mail = Mail.withHtml(message.address(), content.subject(), content.html()).setText(content.text())
                .setFrom(from(message, sender))
                .addHeader("Message-ID", messageId)
                .addHeader("List-Unsubscribe", "<" + message.unsubscribeUrl() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", message.language().tag());
        Optional.ofNullable(sender.replyTo()).ifPresent(mail::addReplyTo);
        return mail;
    }

    /** The same for every try, so that whoever gets it twice can tell. */
    private static String messageId(Message message, Sender sender) {
        return "<" + message.id() + sender.fromAddress().substring(sender.fromAddress().lastIndexOf('@')) + ">";
    }

    /** What could end the quoted name, or the header, goes. */
    private static String from(Message message, Sender sender) {
        var name = Optional.ofNullable(sender.fromName()).orElse(message.company()).replaceAll("[\\p{Cntrl}\"<>\\\\]", " ");
        if (name.isBlank()) {
            return sender.fromAddress();
        }
        // Vert.x encodes a name that is not ASCII as a whole, and would show the quotes.
        boolean ascii = name.chars().allMatch(c -> c <= LAST_ASCII);
        return (ascii ? "\"" + name.strip() + "\"" : name.strip().replaceAll("[,;:()@\\[\\]]", " ")) + " <"
                + sender.fromAddress() + ">";
    }

    private static Optional<SMTPException> smtp(Throwable failure) {
        return causes(failure).filter(SMTPException.class::isInstance).map(SMTPException.class::cast).findFirst();
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
    }
}
