package dev.afterword.scoring.recovery;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class PolicyResourceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String ROUND_THE_CLOCK = Arrays.stream(DayOfWeek.values())
            .map(day -> "\"%s\": [{\"from\": \"00:00\", \"to\": \"24:00\"}]".formatted(day.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ", "{", "}"));

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Test
    void until_a_workspace_says_otherwise_usual_hours_hold() {
        as(workspace).get("/v1/recovery-policy").then().statusCode(200)
                .body("within_business_hours", is(8), "week.monday[0].from", is("09:00"), "week.friday[0].to", is("17:00"),
                        "week.saturday", hasSize(0), "holidays", hasSize(0));
    }

    @Test
    void recoveries_are_due_by_the_workspaces_own_policy() {
        put("""
                {"within_business_hours": 2, "week": %s}""".formatted(ROUND_THE_CLOCK))
                .statusCode(200).body("week.sunday[0].to", is("24:00"));
        as(workspace).get("/v1/recovery-policy").then().body("within_business_hours", is(2));
        as(UUID.randomUUID()).get("/v1/recovery-policy").then().body("within_business_hours", is(8));
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).of("c1").with("csat", 1))));
        var opened = stored.told(workspace, RecoveryChanged.class).get(0);
        assertThat(Duration.between(opened.openedAt(), opened.dueAt())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        put("""
                {"within_business_hours": 0, "week": {"someday": [], "monday": [{"from": "9", "to": "25:00"}]},
                 "holidays": [{"date": "2026-02-30"}]}""")
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/within_business_hours", "/week/someday",
                        "/week/monday/0/from", "/week/monday/0/to", "/holidays/0/date"));
        put("""
                {"within_business_hours": 8, "week": {}}""").statusCode(422).body("errors.pointer", contains("/week"));
    }

    @Test
    void nobody_has_to_answer_on_a_holiday_or_during_the_break() {
        var today = LocalDate.now(BERLIN);
        put("""
                {"within_business_hours": 2, "week": %s, "holidays": [{"date": "%s"}, {"date": "%s", "name": "The day after"}]}"""
                .formatted(ROUND_THE_CLOCK.replace("24:00", "01:00"), today, today.plusDays(1))).statusCode(200)
                .body("holidays.name", contains(null, "The day after"));
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).of("c1").with("csat", 1))));
        assertThat(stored.told(workspace, RecoveryChanged.class).get(0).dueAt())
                .isEqualTo(today.plusDays(3).atTime(1, 0).atZone(BERLIN).toInstant());
    }

    @Test
    void hours_that_would_as_good_as_never_pass_are_refused() {
        put("""
                {"within_business_hours": 240, "week": {"monday": [{"from": "09:00", "to": "10:00"}]}}""")
                .statusCode(422).body("errors.pointer", contains("/within_business_hours"));
    }

    private ValidatableResponse put(String body) {
        return as(workspace).contentType("application/json").body(body).put("/v1/recovery-policy").then();
    }

    private static RequestSpecification as(UUID workspace) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"));
    }
}
