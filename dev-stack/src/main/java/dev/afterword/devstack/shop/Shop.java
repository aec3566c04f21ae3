package dev.afterword.devstack.shop;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.FeedbackClient.Recorded;
import dev.afterword.devstack.client.Outcome;
import dev.afterword.devstack.web.Page;
import dev.afterword.devstack.web.Request;
import dev.afterword.devstack.web.WebServer;

/**
 * A small web shop that asks its customers through Afterword, as any website would: its server side holds the secret key
 * and calls the API; the customer sees the survey in place.
 */
public final class Shop {

    private static final Page SHOP = Page.of(Shop.class, "shop.html");
    private static final Page THANKS = Page.of(Shop.class, "thanks.html");
    private static final Page SORRY = Page.of(Shop.class, "sorry.html");

    private final FeedbackClient api;
    private final String surveyBase;
    private final String thanksBase;

    /**
     * @param surveyUrl where survey-service serves its pages
     * @param feedbackUrl where feedback-api serves its own
     */
    public Shop(FeedbackClient api, String surveyUrl, String feedbackUrl) {
        this.api = api;
        this.surveyBase = surveyUrl + "/s/";
        this.thanksBase = feedbackUrl + "/thanks/";
    }

    public void addTo(WebServer web) {
        web.on("GET", "/", this::shop);
        web.on("GET", "/thanks", this::thanks);
        web.file("/shop.css", Shop.class, "shop.css");
        for (Visit visit : Visit.values()) {
            web.on("POST", visit.path(), request -> record(visit, request));
        }
    }

    /** The form carries the source id, so that sending it twice records one interaction. */
    private void shop(Request request) throws IOException {
        var ids = new HashMap<String, String>();
        for (Visit visit : Visit.values()) {
            ids.put(visit.path().substring(1), UUID.randomUUID().toString());
        }
        request.html(200, SHOP.with(ids));
    }

    private void record(Visit visit, Request request) throws IOException {
        var form = request.form();
        Outcome<Recorded> outcome = api.record(interaction(visit, form));
        if (outcome instanceof Outcome.Done<Recorded> done && done.value().surveyUrl().startsWith(surveyBase)) {
            String link = done.value().surveyUrl().substring(surveyBase.length());
            request.seeOther("/thanks?visit=" + visit.path().substring(1) + "&link=" + link);
        } else if (outcome instanceof Outcome.Refused<Recorded> refused) {
            request.html(422, SORRY.with(Map.of("reason", refused.reason())));
        } else {
            request.html(503, SORRY.with(Map.of("reason",
                    "Afterword cannot be reached just now. Go back and press the button once more in a moment.")));
        }
    }

    private static Map<String, Object> interaction(Visit visit, Map<String, String> form) {
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("touchpoint", visit.touchpoint());
        interaction.put("source_id", form.getOrDefault("id", UUID.randomUUID().toString()));
        interaction.put("channel", visit.channel());
        interaction.put("survey", "inline");
        var customer = new LinkedHashMap<String, Object>();
        for (String field : new String[] { "name", "email" }) {
            String value = form.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                customer.put(field, value);
            }
        }
        if (!customer.isEmpty()) {
            interaction.put("customer", customer);
        }
        if (visit == Visit.CALL) {
            interaction.put("agent", Map.of("ref", "agent-7", "name", "Ines Moreau"));
        }
        return interaction;
    }

    /** The link comes back through the browser: only its own alphabet goes into the page. */
    private void thanks(Request request) throws IOException {
        String link = request.query().getOrDefault("link", "");
        var visit = Visit.of(request.query().getOrDefault("visit", ""));
        if (visit.isEmpty() || !link.matches("[A-Za-z0-9_-]{1,100}")) {
            request.seeOther("/");
            return;
        }
        request.html(200, THANKS.with(Map.of("title", visit.get().thanks(), "text", visit.get().next(),
                "height", visit.get().hasPromise() ? "tall" : "",
                "page", (visit.get().hasPromise() ? thanksBase : surveyBase) + link)));
    }
}
