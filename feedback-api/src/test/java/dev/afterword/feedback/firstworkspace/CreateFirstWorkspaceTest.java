package dev.afterword.feedback.firstworkspace;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.firstworkspace.CreateFirstWorkspace.Outcome.CREATED;
import static dev.afterword.feedback.firstworkspace.CreateFirstWorkspace.Outcome.NOT_NEEDED;
import static dev.afterword.feedback.firstworkspace.CreateFirstWorkspace.Outcome.NOT_NEEDED_BUT_KEY_UNKNOWN;
import static dev.afterword.feedback.firstworkspace.CreateFirstWorkspace.Outcome.NO_SETTINGS;
import static io.restassured.RestAssured.get;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.apikey.ApiKeyRepository;
import dev.afterword.feedback.apikey.KeyLookupRepository;
import dev.afterword.feedback.firstworkspace.CreateFirstWorkspace.Outcome;
import dev.afterword.feedback.touchpoint.PutTouchpoint;
import dev.afterword.feedback.workspace.WorkspaceRepository;
import dev.afterword.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** Runs in a service that was started without any of these settings. */
@QuarkusTest
@TestProfile(CreateFirstWorkspaceTest.WithoutSettings.class)
@WithTestResource(PostgresResource.class)
class CreateFirstWorkspaceTest {

    private static final int PODS = 8;

    @Inject
    TestData data;

    @Inject
    WorkspaceRepository workspaces;

    @Inject
    ApiKeyRepository keys;

    @Inject
    KeyLookupRepository validKeys;

    @Inject
    PutTouchpoint putTouchpoint;

    @Inject
    Clock clock;

    @BeforeEach
    void begin_with_no_workspace() {
        data.execute("truncate workspace cascade");
    }

    @Test
    void without_settings_the_service_starts_and_waits_to_be_told() {
        get("/q/health/ready").then().statusCode(200);
        assertThat(create(Map.of())).isEqualTo(NO_SETTINGS);
        assertThat(data.column("select name from workspace")).isEmpty();
    }

    @Test
    void the_first_start_creates_workspace_key_and_touchpoints() {
        assertThat(create(TestSettings.complete())).isEqualTo(CREATED);
        as(TestSettings.KEY).get("/v1/touchpoints").then().statusCode(200).body("touchpoints.key", contains("checkout"));
        as(TestSettings.KEY).body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").then().statusCode(201);
    }

    @Test
    void a_second_start_changes_nothing() {
        create(TestSettings.complete());
        var settings = TestSettings.complete();
        settings.put("name", "Renamed");
        settings.put("touchpoints.checkout.name", "Renamed");
        assertThat(create(settings)).isEqualTo(NOT_NEEDED);
        assertThat(data.column("select name from workspace")).containsExactly("Acme");
        assertThat(data.column("select name from touchpoint")).containsExactly("Checkout");
        assertThat(data.column("select id from api_key")).hasSize(1);
    }

    @Test
    void a_second_start_with_another_key_says_that_it_is_not_valid() {
        create(TestSettings.complete());
        var settings = TestSettings.complete();
        settings.put("api-key", "fb_sk_ffffffffffffffffffffffffffffffff");
        assertThat(create(settings)).isEqualTo(NOT_NEEDED_BUT_KEY_UNKNOWN);
        assertThat(data.column("select id from api_key")).hasSize(1);
    }

    @Test
    void of_wrong_settings_nothing_is_stored() {
        var settings = TestSettings.complete();
        settings.remove("touchpoints.checkout.owner-email");
        assertThatThrownBy(() -> create(settings)).isInstanceOf(WrongSettings.class);
        assertThat(data.column("select name from workspace")).isEmpty();
    }

    @Test
    void many_pods_starting_at_once_create_one_workspace() throws Exception {
        var pool = Executors.newFixedThreadPool(PODS);
        var start = new CyclicBarrier(PODS);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < PODS; i++) {
                running.add(pool.submit(() -> {
                    start.await(30, SECONDS);
                    return create(TestSettings.complete());
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (var future : running) {
                outcomes.add(future.get(30, SECONDS));
            }
            assertThat(Collections.frequency(outcomes, CREATED)).isEqualTo(1);
            assertThat(Collections.frequency(outcomes, NOT_NEEDED)).isEqualTo(PODS - 1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(data.column("select name from workspace")).containsExactly("Acme");
        assertThat(data.column("select id from api_key")).hasSize(1);
    }

    private Outcome create(Map<String, String> settings) {
        var create = new CreateFirstWorkspace(TestSettings.of(settings), workspaces, keys, validKeys, putTouchpoint, clock);
        return QuarkusTransaction.requiringNew().call(create::createIfNone);
    }

    /** Takes the settings of the other tests away: an empty value counts as absent. */
    public static class WithoutSettings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<String, String>();
            for (String setting : List.of("name", "time-zone", "api-key")) {
                overrides.put("afterword.first-workspace." + setting, "");
            }
            return overrides;
        }
    }
}
