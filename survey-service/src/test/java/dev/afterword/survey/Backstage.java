package dev.afterword.survey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;
import dev.afterword.web.link.SurveyLinks;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The test's hand behind the scenes: tells of interactions as feedback-api would, and sees what is stored. */
@Singleton
public class Backstage {

    public static final UUID WORKSPACE = UUID.fromString("0198c1d5-7e00-7000-8000-00000000aaaa");
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {
    };

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    DataSource database;

    @Inject
    SurveyLinks links;

    /** A new interaction at a touchpoint of that kind, told of and invited; returns its id. */
    public UUID invited(String kind) {
        return invited(interaction(kind, "Acme"), "auto", null);
    }

    /** The same in a workspace of its own. */
    public UUID invited(UUID workspace, String kind) {
        return told(workspace, kind, "auto");
    }

    /** An interaction that nobody is asked about. */
    public UUID suppressed(UUID workspace) {
        return told(workspace, "purchase", "none");
    }

    private UUID told(UUID workspace, String kind, String survey) {
        var interaction = interaction(kind, "Acme");
        var recorded = new InteractionRecorded(interaction, Instant.now(), null, null, survey, null, Map.of());
        tell(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, TRACE, recorded));
        await().atMost(30, SECONDS).until(() -> !events(interaction.interactionId()).isEmpty());
        return interaction.interactionId();
    }

    public UUID invited(InteractionContext interaction, String survey, String surveyKey) {
        tell(interaction, survey, surveyKey);
        await().atMost(30, SECONDS).until(() -> !events(interaction.interactionId()).isEmpty());
        return interaction.interactionId();
    }

    public InteractionContext interaction(String kind, String company) {
        return new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef(company, "Europe/Berlin"),
                new TouchpointRef("checkout", "our checkout", kind, "purchase", "Kim Lee"), "c-" + Ids.next(), null, "en", null,
                "web");
    }

    public void tell(InteractionContext interaction, String survey, String surveyKey) {
        var recorded = new InteractionRecorded(interaction, Instant.now(), null, null, survey, surveyKey, Map.of(), null);
        tell(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), WORKSPACE, TRACE, recorded));
    }

    public void tell(CloudEvent<InteractionRecorded> event) {
        try {
            broker.source("interactions").send(WireJson.mapper().writeValueAsBytes(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String link(UUID interactionId) {
        return links.sign(interactionId);
    }

    /** The events that wait to leave and speak of this interaction, oldest first. */
    public List<JsonNode> events(UUID interactionId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select body from outbox where body like ? order by position")) {
            select.setString(1, "%\"" + interactionId + "\"%");
            var events = new ArrayList<JsonNode>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(WireJson.mapper().readTree(rows.getString(1)));
                }
            }
            return events;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> eventTypes(UUID interactionId) {
        return events(interactionId).stream().map(event -> event.get("type").asText()).toList();
    }

    /** The answers to that interaction as the database holds them, question key to answer. */
    public Map<String, String> answers(UUID interactionId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select answers from response
                        where invitation_id = (select id from invitation where interaction_id = ?)""")) {
            select.setObject(1, interactionId);
            try (var row = select.executeQuery()) {
                return row.next() ? WireJson.mapper().readValue(row.getString(1), ANSWERS) : Map.of();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells of a customer's erasure as feedback-api would. */
    public void tell(CustomerErased erased) {
        try {
            broker.source("erasures").send(WireJson.mapper().writeValueAsBytes(
                    CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), WORKSPACE, TRACE, erased)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what a customer became to the business as scoring-service would. */
    public void tell(StandingChanged changed) {
        try {
            broker.source("standings").send(WireJson.mapper().writeValueAsBytes(
                    CloudEvent.of(Ids.next(), "/afterword/scoring-service", Instant.now(), WORKSPACE, TRACE, changed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables in which that text still stands, in whatever column. */
    public List<String> tracesOf(String text) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            var found = new ArrayList<String>();
            for (String table : tables) {
                try (var look = connection.prepareStatement("select 1 from " + table + " t where strpos(t::text, ?) > 0")) {
                    look.setString(1, text);
                    if (look.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows the service's own tables and its outbox hold, all together. */
    public long rows() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                                select (select count(*) from invitation) + (select count(*) from response)
                                     + (select count(*) from outbox) + (select count(*) from suppressed_contact) + (select count(*) from invitation where opened_at is not null)""");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if a message with the link had been delivered just now. */
    public void delivered(UUID interactionId) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update invitation set sent_at = now() where interaction_id = ?")) {
            update.setObject(1, interactionId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the customer had been invited that much earlier. */
    public void ageInvitation(UUID interactionId, String interval) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update invitation set created_at = created_at - ?::interval, expires_at = expires_at - ?::interval
                        where interaction_id = ?""")) {
            update.setString(1, interval);
            update.setString(2, interval);
            update.setObject(3, interactionId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run("update expiry_sweep set swept_until = '-infinity'");
    }

    /** As if the response had been completed that much earlier. */
    public void age(UUID interactionId, String interval) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update response set completed_at = completed_at - ?::interval
                        where invitation_id = (select id from invitation where interaction_id = ?)""")) {
            update.setString(1, interval);
            update.setObject(2, interactionId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what is stored, as time or a crash would have. */
    public void run(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
