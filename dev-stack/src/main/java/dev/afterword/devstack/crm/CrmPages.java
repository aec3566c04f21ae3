package dev.afterword.devstack.crm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.afterword.devstack.web.Page;
import dev.afterword.devstack.web.Request;
import dev.afterword.devstack.web.WebServer;

/** The page where the events arrive. Readable as it comes; with JavaScript, new ones appear by themselves. */
final class CrmPages {

    private static final int SHOWN = 50;
    private static final int KEEP_ALIVE_MILLIS = 15_000;

    private static final Page PAGE = Page.of(CrmPages.class, "crm.html");
    private static final Page LINE = Page.of(CrmPages.class, "line.html");

    private final CrmInbox inbox;
    private final CrmDatabase database;

    CrmPages(CrmInbox inbox, CrmDatabase database) {
        this.inbox = inbox;
        this.database = database;
    }

    void addTo(WebServer web) {
        web.on("GET", "/crm", this::page);
        web.on("GET", "/crm/events", this::events);
        web.file("/crm.css", CrmPages.class, "crm.css");
        web.file("/crm.js", CrmPages.class, "crm.js");
    }

    private void page(Request request) throws IOException {
        try {
            List<CrmInbox.Entry> latest = database.inTransaction(connection -> inbox.latest(connection, SHOWN));
            long newest = latest.isEmpty() ? 0 : latest.get(0).position();
            request.html(200, PAGE.with(Map.of(
                    "newest", String.valueOf(newest),
                    "lines", latest.stream().map(EventLine::of).map(CrmPages::html).collect(Collectors.joining()))));
        } catch (SQLException e) {
            request.plain(503, "The CRM's database is away.\n");
        }
    }

    private static String html(EventLine line) {
        return LINE.with(Map.of(
                "time", line.time(),
                "clock", line.time().substring(11, 19),
                "type", line.type(),
                "touchpoint", line.touchpoint(),
                "comment", line.comment(),
                "scores", line.scores().stream().map(score -> "<b>" + Page.escape(score) + "</b>")
                        .collect(Collectors.joining(" "))));
    }

    /** Server-sent events: those after {@code ?after=} or, when the browser connects again, after the last it saw. */
    private void events(Request request) throws IOException {
        long position = position(request);
        try (OutputStream out = request.stream("text/event-stream; charset=utf-8")) {
            write(out, "retry: 1000\n\n");
            while (!Thread.currentThread().isInterrupted()) {
                long seen = position;
                var entries = database.inTransaction(connection -> inbox.after(connection, seen, SHOWN));
                for (CrmInbox.Entry entry : entries) {
                    write(out, "id: " + entry.position() + "\ndata: " + EventLine.JSON.writeValueAsString(EventLine.of(entry))
                            + "\n\n");
                    position = entry.position();
                }
                if (entries.isEmpty()) {
                    inbox.awaitNews(KEEP_ALIVE_MILLIS);
                    write(out, ": still here\n\n"); // tells us when the browser has gone
                }
            }
        } catch (SQLException e) {
            throw new IOException(e); // the browser connects again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long position(Request request) {
        String last = request.header("Last-Event-ID");
        String text = last != null ? last : request.query().getOrDefault("after", "0");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
