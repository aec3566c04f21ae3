package dev.afterword.devstack.crm;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.afterword.devstack.web.Request;
import dev.afterword.devstack.web.WebServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lets the demo and replay commands, and tests, ask what has arrived. */
final class CrmApi {

    private static final int MOST_IDS = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CrmInbox inbox;
    private final CrmDatabase database;

    CrmApi(CrmInbox inbox, CrmDatabase database) {
        this.inbox = inbox;
        this.database = database;
    }

    /** The ids asked for. */
    record Question(List<UUID> interactions) {
    }

    /** One entry for each interaction that anything arrived about. */
    record Answer(List<CrmInbox.Arrival> interactions) {
    }

    void addTo(WebServer web) {
        web.on("POST", "/crm/api/arrived", this::arrived);
        web.on("GET", "/crm/api/summary", this::summary);
    }

    private void arrived(Request request) throws IOException {
        try {
            var question = JSON.readValue(request.body(), Question.class);
            if (question.interactions() == null || question.interactions().size() > MOST_IDS) {
                request.plain(422, "Send {\"interactions\": [up to " + MOST_IDS + " ids]}.\n");
                return;
            }
            var arrivals = database.inTransaction(
                    connection -> inbox.arrivals(connection, new ArrayList<>(question.interactions())));
            request.json(200, JSON.writeValueAsString(new Answer(arrivals)));
        } catch (JacksonException e) {
            request.plain(400, "Not readable: " + e.getOriginalMessage() + "\n");
        } catch (SQLException e) {
            request.plain(503, "The CRM's database is away.\n");
        }
    }

    private void summary(Request request) throws IOException {
        try {
            request.json(200, JSON.writeValueAsString(database.inTransaction(inbox::summary)));
        } catch (SQLException e) {
            request.plain(503, "The CRM's database is away.\n");
        }
    }
}
