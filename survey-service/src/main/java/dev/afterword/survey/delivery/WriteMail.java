package dev.afterword.survey.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a message into the form of a mail: for clients that show HTML, and for those that don't. */
@ApplicationScoped
class WriteMail {

    record Content(String subject, String html, String text) {
    }

    Content write(Message message) {
        var texts = texts(message);
        var subject = message.reminder() ? texts.reminderSubject(message.company()) : texts.subject(message.company());
        var mail = new MailView(message, subject, texts.preview(), texts.intro(message.company()), texts.open(),
                texts.goesTo(message.company()), texts.noMore(), texts.unsubscribe());
        return new Content(subject, Templates.html(mail).render(), Templates.text(mail).render());
    }

    static DeliveryTexts texts(Message message) {
        return MessageBundles.get(DeliveryTexts.class, Localized.Literal.of(message.language().tag()));
    }

    /** All words of a mail, in its language. */
    record MailView(Message message, String subject, String preview, String intro, String open, String goesTo, String noMore,
            String unsubscribe) {

        /** The side at which a line begins. */
        public String start() {
            return message.language().direction().equals("rtl") ? "right" : "left";
        }

        public String end() {
            return message.language().direction().equals("rtl") ? "left" : "right";
        }
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {

        static native TemplateInstance html(MailView mail);

        static native TemplateInstance text(MailView mail);
    }
}
