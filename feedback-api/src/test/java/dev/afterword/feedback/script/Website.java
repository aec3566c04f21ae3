package dev.afterword.feedback.script;

import java.io.IOException;

import dev.afterword.feedback.realbrowser.StandInServer;

/** A company's website with a strict policy for its contents and a contact form. */
final class Website implements AutoCloseable {

    private static final String FIELDS = """
            <label>Name <input name="name" autocomplete="name" value="Zoë Quinn"></label>
            <label>Mail <input name="contact" type="email" value="zoe@example.com"></label>
            <label>Phone <input name="tel" value="+49 (30) 123-456 78"></label>
            <label>Your PIN <input name="pin" type="password" autocomplete="email" value="secret-pin"></label>
            <label>Card <input name="name" autocomplete="cc-name" value="SECRET HOLDER"></label>
            <label>Message <textarea name="message">a secret message</textarea></label>
            <input type="hidden" name="email" value="secret-token">
            <button id="send">Send</button>""";

    private final StandInServer server = new StandInServer();
    private final String api;

    /** @param api origin of the script */
    Website(String api) throws IOException {
        this.api = api;
        page("/contact", form("data-afterword", "") + "<p>Contact</p>");
        page("/silent", form("data-afterword=\"silent\" data-afterword-touchpoint=\"newsletter\"", ""));
        page("/ajax", form("data-afterword data-afterword-source-id=\"order-17\"", "data-ajax"));
        page("/in-place", "<div data-afterword-target hidden></div>" + form("data-afterword", "data-ajax"));
        page("/plain", "<p>Nothing to send here.</p>");
        page("/sent", "<h1 id=\"arrived\">Sent</h1>");
        server.on("/ajax.js", exchange -> StandInServer.send(exchange, 200, "text/javascript", """
                document.addEventListener("submit", function (event) {
                  if (event.target.hasAttribute("data-ajax")) event.preventDefault();
                });"""));
    }

    String origin() {
        return server.origin();
    }

    private static String form(String attributes, String more) {
        return "<form method=\"post\" action=\"/sent\" " + attributes + " " + more + ">" + FIELDS + "</form>";
    }

    private void page(String path, String content) {
        server.on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'self'; "
                    + "script-src 'self' " + api + "; connect-src " + api + "; frame-src " + api + "; form-action 'self'");
            StandInServer.send(exchange, 200, "text/html", """
                    <!DOCTYPE html><html lang="de"><head><title>Website</title>
                    <script src="/ajax.js" defer></script>
                    <script src="%s/afterword.js" data-key="fb_pk_test" data-touchpoint="contact-form" defer></script>
                    </head><body><main><h1>Website</h1>%s</main></body></html>""".formatted(api, content));
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
