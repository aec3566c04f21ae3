package dev.afterword.devstack.mail;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.afterword.devstack.mail.MailInbox.Mail;
import dev.afterword.devstack.web.Page;
import dev.afterword.devstack.web.Request;
import dev.afterword.devstack.web.WebServer;

/** The inbox of every customer of the stack. A mail's HTML is shown in a frame that can run nothing and load nothing. */
final class MailPages {

    /** Its own styles, and nothing else; its links open beside the page. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; "
            + "sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Page LIST = Page.of(MailPages.class, "inbox.html");
    private static final Page LINE = Page.of(MailPages.class, "line.html");
    private static final Page MAIL = Page.of(MailPages.class, "mail.html");

    private final MailInbox inbox;

    MailPages(MailInbox inbox) {
        this.inbox = inbox;
    }

    void addTo(WebServer web) {
        web.on("GET", "/mail", this::list);
        web.on("GET", "/mail/message", request -> found(request, this::message));
        web.on("GET", "/mail/html", request -> found(request, MailPages::html));
        web.on("GET", "/mail/text", request -> found(request,
                (of, mail) -> of.plain(200, Optional.ofNullable(mail.text()).orElse(""))));
        web.file("/mail.css", MailPages.class, "mail.css");
    }

    private void list(Request request) throws IOException {
        request.html(200, LIST.with(Map.of("lines", inbox.latest().stream()
                .map(mail -> LINE.with(Map.of("number", String.valueOf(mail.number()), "subject", mail.subject(), "to",
                        mail.to(), "from", mail.from())))
                .collect(Collectors.joining()))));
    }

    private void message(Request request, Mail mail) throws IOException {
        request.html(200, MAIL.with(Map.of("number", String.valueOf(mail.number()), "subject", mail.subject(), "to", mail.to(),
                "from", mail.from(), "headers", mail.headers(), "text", Optional.ofNullable(mail.text()).orElse(""))));
    }

    private static void html(Request request, Mail mail) throws IOException {
        request.policy(MAIL_POLICY);
        request.html(200, Optional.ofNullable(mail.html()).orElse("").replaceFirst("<head>", "<head><base target=\"_blank\">"));
    }

    private interface Answer {
        void to(Request request, Mail mail) throws IOException;
    }

    private void found(Request request, Answer answer) throws IOException {
        var number = request.query().getOrDefault("n", "");
        Optional<Mail> mail = NUMBER.matcher(number).matches() ? inbox.mail(Integer.parseInt(number)) : Optional.empty();
        if (mail.isPresent()) {
            answer.to(request, mail.get());
        } else {
            request.plain(404, "There is no such mail, or it is no longer among the last ones.\n");
        }
    }
}
