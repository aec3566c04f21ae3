package dev.afterword.feedback;

import static io.restassured.RestAssured.given;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.feedback.apikey.ApiKeyRepository;
import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.feedback.workspace.WorkspaceRepository;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.messaging.Ids;
import dev.afterword.web.key.ApiKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;

/** What tests need besides the API: other workspaces and keys, and a look at what was really stored. */
@ApplicationScoped
public class TestData {

    /** The key of the first workspace, as the test settings give it. */
    public static final String FIRST_KEY = "fb_sk_test-only-test-only-test-only-test-only-first";

    private final WorkspaceRepository workspaces;
    private final ApiKeyRepository keys;
    private final DataSource database;
    private final Clock clock;

    TestData(WorkspaceRepository workspaces, ApiKeyRepository keys, DataSource database, Clock clock) {
        this.workspaces = workspaces;
        this.keys = keys;
        this.database = database;
        this.clock = clock;
    }

    /** A JSON request with the key of the first workspace. */
    public static RequestSpecification asFirst() {
        return as(FIRST_KEY);
    }

    public static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    /** A new workspace; returns its id. */
    public UUID workspace(String name) {
        var workspace = Workspace.plain(Ids.next(), name, "America/Lima");
        QuarkusTransaction.requiringNew().run(() -> workspaces.add(workspace, clock.instant()));
        return workspace.id();
    }

    /** A new key of that workspace. */
    public String key(UUID workspace, String... scopes) {
        String key = ApiKeys.generate(ApiKeys.SECRET);
        var wanted = NewKey.secret("Test", Set.of(scopes));
        QuarkusTransaction.requiringNew().run(() -> keys.add(workspace, wanted, key, clock.instant()));
        return key;
    }

    public void execute(String sql, Object... values) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One column as text. */
    public List<String> column(String sql, Object... values) {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** How many rows there are in everything that a request could have changed. */
    public List<String> rowCounts() {
        return column("""
                select count(*) from interaction union all select count(*) from outbox
                union all select count(*) from idempotency union all select count(*) from touchpoint""");
    }

    /** The events that wait in the outbox about that interaction, oldest first. */
    public List<JsonNode> eventsAbout(String interactionId) {
        var bodies = column("select body from outbox where subject = ? order by position", interactionId);
        return bodies.stream().map(TestData::json).toList();
    }

    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
