package dev.afterword.devstack.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import dev.afterword.devstack.web.WebServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

/** Takes every mail, delivers none, and shows them on a page. Kept in memory: they are gone with the stack. */
public final class MailInbox implements AutoCloseable {

    private static final int SHOWN = 100;

    private final GreenMail server;

    private MailInbox(GreenMail server) {
        this.server = server;
    }

    /** Listens on loopback, at a port of its own choice. */
    public static MailInbox start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailInbox(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public void addTo(WebServer web) {
        new MailPages(this).addTo(web);
    }

    /** The newest first. */
    List<Mail> latest() throws IOException {
        var received = server.getReceivedMessages();
        var latest = new ArrayList<Mail>();
        for (int number = Math.max(0, received.length - SHOWN); number < received.length; number++) {
            latest.add(read(number, received[number]));
        }
        Collections.reverse(latest);
        return latest;
    }

    /** One of those; empty when there is none with this number, or no longer. */
    Optional<Mail> mail(int number) throws IOException {
        var received = server.getReceivedMessages();
        boolean shown = number >= Math.max(0, received.length - SHOWN) && number < received.length;
        return shown ? Optional.of(read(number, received[number])) : Optional.empty();
    }

    /**
     * A mail as it arrived.
     *
     * @param number 0 for the first since the start
     * @param headers all of them, one a line
     * @param text {@code null} when there is no such part
     * @param html {@code null} when there is no such part
     */
    record Mail(int number, String to, String from, String subject, String headers, String text, String html) {
    }

    private static Mail read(int number, MimeMessage message) throws IOException {
        try {
            return new Mail(number, String.valueOf(message.getAllRecipients()[0]), String.valueOf(message.getFrom()[0]),
                    String.valueOf(message.getSubject()), GreenMailUtil.getHeaders(message), part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        if (message.isMimeType(type)) {
            return String.valueOf(message.getContent());
        }
        if (message.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return String.valueOf(parts.getBodyPart(i).getContent());
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        server.stop();
    }
}
