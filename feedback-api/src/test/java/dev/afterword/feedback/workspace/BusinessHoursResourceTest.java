package dev.afterword.feedback.workspace;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BusinessHoursResourceTest {

    private static final String PATH = "/v1/business-hours";

    @Inject
    TestData data;

    private String admin;

    @BeforeEach
    void begin_with_a_new_workspace() {
        admin = data.key(data.workspace("Cyberdyne"), "admin");
    }

    @Test
    void a_workspace_that_has_said_nothing_answers_from_monday_to_friday() {
        as(admin).get(PATH).then().statusCode(200)
                .body("week.monday", hasSize(1), "week.monday[0].from", is("09:00"), "week.friday[0].to", is("17:00"),
                        "week.saturday", empty(), "week.sunday", empty(), "holidays", empty());
    }

    @Test
    void hours_are_answered_as_they_were_set_and_replaced_whole() {
        put("""
                {"week": {"monday": [{"from": "13:00", "to": "24:00"}, {"from": "00:00", "to": "06:30"}]},
                 "holidays": [{"date": "2026-12-26"}, {"date": "2026-12-25", "name": "Christmas"}]}""").statusCode(200);
        as(admin).get(PATH).then().statusCode(200)
                .body("week.monday.from", contains("00:00", "13:00"), "week.monday.to", contains("06:30", "24:00"),
                        "week.tuesday", empty(),
                        "holidays.date", contains("2026-12-25", "2026-12-26"), "holidays[0].name", is("Christmas"),
                        "holidays[1].name", nullValue());
        put("{\"week\": {\"sunday\": [{\"from\": \"10:00\", \"to\": \"11:00\"}]}}").statusCode(200);
        String stored = as(admin).get(PATH).then()
                .body("week.monday", empty(), "week.sunday", hasSize(1), "holidays", empty()).extract().asString();
        put(stored).statusCode(200);
        assertThat(TestData.json(as(admin).get(PATH).asString())).isEqualTo(TestData.json(stored));
    }

    @Test
    void hours_belong_to_their_workspace() {
        put("{\"week\": {\"sunday\": [{\"from\": \"10:00\", \"to\": \"11:00\"}]}}").statusCode(200);
        String stranger = data.key(data.workspace("Globex"), "interactions:read");
        as(stranger).get(PATH).then().statusCode(200).body("week.sunday", empty());
        as(stranger).body("{}").put(PATH).then().statusCode(403);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        put("""
                {"week": {"monday": [{"from": "9:00", "to": "25:00"}, {"from": "10:00", "to": "10:00"}],
                          "tuesday": [{"from": "09:00", "to": "12:00"}, {"from": "11:59", "to": "13:00"}],
                          "wensday": [], "friday": [{"from": "24:00", "to": "24:00"}]},
                 "holidays": [{"date": "25.12.2026"}, {"date": "2026-12-26"}, {"date": "2026-12-26"}, {"name": "?"}]}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/week/monday/0/from", "/week/monday/0/to", "/week/monday/1/to",
                        "/week/tuesday/1/from", "/week/wensday", "/week/friday/0/to", "/holidays/0/date",
                        "/holidays/2/date", "/holidays/3/date"))
                .body("errors.detail", hasItems("is not a known field; did you mean \"wednesday\"?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}", "{\"week\": {}}", "{\"week\": {\"monday\": []}}", "{\"week\": null}" })
    void a_week_without_an_hour_is_refused(String body) {
        put(body).statusCode(422).body("errors.pointer", contains("/week"));
    }

    @Test
    void openings_that_touch_do_not_overlap() {
        put("{\"week\": {\"monday\": [{\"from\": \"12:00\", \"to\": \"17:00\"}, {\"from\": \"09:00\", \"to\": \"12:00\"}]}}")
                .statusCode(200);
    }

    @Test
    void a_day_has_at_most_four_openings() {
        String five = IntStream.range(0, 5).mapToObj("{\"from\": \"1%1$d:00\", \"to\": \"1%1$d:30\"}"::formatted)
                .collect(Collectors.joining(","));
        put("{\"week\": {\"monday\": [" + five + "], \"friday\": [{\"from\": \"10:00\", \"to\": \"11:00\"}]}}")
                .statusCode(422).body("errors.pointer", contains("/week/monday"));
    }

    @Test
    void a_thousand_holidays_are_the_most() {
        put(withHolidays(1000)).statusCode(200).body("holidays", hasSize(1000));
        put(withHolidays(1001)).statusCode(422).body("errors.pointer", contains("/holidays"));
    }

    private static String withHolidays(int count) {
        String holidays = IntStream.range(0, count).mapToObj(LocalDate.parse("2026-01-01")::plusDays)
                .map(date -> "{\"date\": \"" + date + "\", \"name\": \"Closed\"}").collect(Collectors.joining(","));
        return "{\"week\": {\"monday\": [{\"from\": \"10:00\", \"to\": \"11:00\"}]}, \"holidays\": [" + holidays + "]}";
    }

    private ValidatableResponse put(String body) {
        return as(admin).body(body).put(PATH).then();
    }
}
