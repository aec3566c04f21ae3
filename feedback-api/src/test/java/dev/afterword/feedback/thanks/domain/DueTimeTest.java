package dev.afterword.feedback.thanks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.afterword.feedback.thanks.domain.DueTime.Day;

class DueTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant TUESDAY_11_IN_BERLIN = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
            "2026-11-24T09:59:00Z, Europe/Berlin,       TODAY",
            "2026-11-23T23:00:00Z, Europe/Berlin,       TODAY", // midnight there
            "2026-11-23T22:59:59Z, Europe/Berlin,       TOMORROW",
            "2026-11-22T23:00:00Z, Europe/Berlin,       TOMORROW",
            "2026-11-22T22:59:59Z, Europe/Berlin,       OTHER",
            "2026-11-25T10:00:00Z, Europe/Berlin,       OTHER", // yesterday has no word
            "2026-11-23T22:00:00Z, Pacific/Auckland,    TODAY", // 23:00 on Tuesday in both, for a person there
            "2026-11-23T22:00:00Z, America/Los_Angeles, TOMORROW", // 14:00 on Monday and 02:00 on Tuesday there
            "2026-11-24T08:30:00Z, America/Los_Angeles, TODAY",
            "2026-11-23T10:00:00Z, Pacific/Kiritimati,  TOMORROW", // the 24th there already; due on the 25th at 00:00
            "2026-11-23T09:59:59Z, Pacific/Kiritimati,  OTHER" })
    void today_and_tomorrow_are_the_persons_own(Instant now, ZoneId person, Day day) {
        assertThat(DueTime.of(TUESDAY_11_IN_BERLIN, now, person, BERLIN, Locale.UK).day()).isEqualTo(day);
    }

    @Test
    void a_day_of_23_or_25_hours_is_still_one_day() {
        var beforeSpring = Instant.parse("2026-03-28T22:30:00Z"); // Saturday 23:30; the clocks go forward that night
        var sundayNight = Instant.parse("2026-03-29T21:59:00Z"); // Sunday 23:59
        assertThat(DueTime.of(sundayNight, beforeSpring, BERLIN, BERLIN, Locale.UK).day()).isEqualTo(Day.TOMORROW);
        var beforeAutumn = Instant.parse("2026-10-24T22:00:00Z"); // Sunday 00:00, a day of 25 hours
        assertThat(DueTime.of(beforeAutumn.plusSeconds(25 * 3600 - 1), beforeAutumn, BERLIN, BERLIN, Locale.UK).day())
                .isEqualTo(Day.TODAY);
        assertThat(DueTime.of(beforeAutumn.plusSeconds(25 * 3600), beforeAutumn, BERLIN, BERLIN, Locale.UK).day())
                .isEqualTo(Day.TOMORROW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en-US | Tuesday     | Tuesday, November 24         | 11:00 AM",
            "en-GB | Tuesday     | Tuesday, 24 November         | 11:00",
            "de    | Dienstag    | Dienstag, 24. November       | 11:00",
            "fr    | mardi       | mardi 24 novembre            | 11:00",
            "es    | martes      | martes, 24 de noviembre      | 11:00",
            "it    | martedì     | martedì 24 novembre          | 11:00",
            "nl    | dinsdag     | dinsdag 24 november          | 11:00",
            "pt    | terça-feira | terça-feira, 24 de novembro  | 11:00",
            "pl    | wtorek      | wtorek, 24 listopada         | 11:00",
            "tr    | Salı        | 24 Kasım Salı                | 11:00",
            "ar    | الثلاثاء    | الثلاثاء، 24 نوفمبر          | 11:00 ص",
            "ja    | 火曜日      | 11月24日火曜日               | 11:00" })
    void days_and_times_are_told_in_the_forms_of_the_language(String tag, String weekday, String date, String time) {
        var due = DueTime.of(TUESDAY_11_IN_BERLIN, Instant.EPOCH, BERLIN, BERLIN, Locale.forLanguageTag(tag));
        assertThat(due.weekday()).isEqualTo(weekday);
        assertThat(due.date()).isEqualTo(date);
        assertThat(due.time()).isEqualTo(time.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_region_of_a_language_tells_the_year_or_leaves_out_the_day(Language language) {
        var due = Instant.parse("2033-11-24T10:00:00Z");
        Stream.of(Locale.getAvailableLocales()).filter(locale -> locale.getLanguage().equals(language.tag()))
                .forEach(locale -> assertThat(DueTime.of(due, Instant.EPOCH, BERLIN, BERLIN, locale).date())
                        .as(locale.toLanguageTag()).contains("24").doesNotContain("33").doesNotMatch(".*[\\s,،'-]$"));
    }

    @ParameterizedTest
    @CsvSource({
            "Europe/Berlin,    2026-11-24T10:00:00Z, ",
            "Europe/Paris,     2026-11-24T10:00:00Z, ", // the same clocks under another name
            "America/New_York, 2026-11-24T10:00:00Z, Eastern Time",
            "Asia/Tokyo,       2026-11-24T10:00:00Z, Japan Time",
            "Africa/Lagos,     2026-11-24T10:00:00Z, ", // no summer time there: the same clocks in winter only
            "Africa/Lagos,     2026-07-24T10:00:00Z, West Africa Time" })
    void the_zone_is_named_when_its_clocks_differ(ZoneId person, Instant due, String zone) {
        assertThat(DueTime.of(due, Instant.EPOCH, person, BERLIN, Locale.ENGLISH).zone()).isEqualTo(zone);
    }
}
