package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.interaction.domain.Timing.CLOCK_SKEW;

import java.time.Instant;
import java.util.function.Predicate;

import dev.afterword.feedback.interaction.domain.Agent;
import dev.afterword.feedback.interaction.domain.Customer;
import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.interaction.domain.SurveyChoice;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.feedback.person.PhoneNumbers;
import dev.afterword.feedback.person.domain.Plausible;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a POST and names everything that is wrong with it. */
final class InteractionBody {

    static final String NO_TOUCHPOINT = "there is no touchpoint with this key; see GET /v1/touchpoints, or create it with "
            + "PUT /v1/touchpoints/{key}";

    static final int MAX_KEY = 63;
    static final int MAX_REF = 200;
    static final int MAX_PROPERTIES = 50;
    static final int MAX_PROPERTY_NAME = 64;
    static final int MAX_PROPERTY_VALUE = 1000;

    private static final int MAX_NAME = 200;
    private static final int MAX_WORD = 100;

    private InteractionBody() {
    }

    /**
     * @param touchpointExists whether the workspace has a touchpoint of that key
     * @param retentionDays how long the workspace keeps interactions
     * @param now stands in for an absent {@code occurred_at}
     * @param fromWebPage whether it came with a publishable key
     * @throws dev.afterword.web.problem.ProblemException 422 with everything that is wrong
     */
    static Details read(JsonFields fields, Predicate<String> touchpointExists, int retentionDays, Instant now,
            boolean fromWebPage) {
        var details = new Details(
                touchpoint(fields, touchpointExists),
                fields.text("source_id", MAX_REF),
                occurredAt(fields, retentionDays, now),
                customer(fields.object("customer")),
                agent(fields.object("agent")),
                fields.text("channel", MAX_WORD),
                fields.textMap("properties", MAX_PROPERTIES, MAX_PROPERTY_NAME, MAX_PROPERTY_VALUE),
                SurveyChoice.ofWireName(orAuto(fields.oneOf("survey", SurveyChoice.wireNames()))).orElseThrow(),
                fields.text("survey_key", MAX_KEY));
        if (fromWebPage) {
            FromWebPage.check(fields, details, now);
        }
        fields.throwIfInvalid();
        return details;
    }

    private static String touchpoint(JsonFields fields, Predicate<String> exists) {
        String key = fields.requiredText("touchpoint", MAX_KEY);
        fields.check(key == null || exists.test(key), fields.at("touchpoint"),
                NO_TOUCHPOINT);
        return key;
    }

    private static Instant occurredAt(JsonFields fields, int retentionDays, Instant now) {
        Instant told = fields.instant("occurred_at");
        fields.check(told == null || !Timing.tooLate(told, now), fields.at("occurred_at"),
                "must not be more than " + CLOCK_SKEW.toMinutes() + " minutes in the future");
        fields.check(told == null || !Timing.tooOld(told, now, retentionDays), fields.at("occurred_at"),
                "must not be longer ago than this workspace keeps interactions: " + retentionDays + " days");
        return Timing.asKept(told == null ? now : told);
    }

    private static Customer customer(JsonFields fields) {
        var customer = new Customer(
                fields.text("ref", MAX_REF),
                fields.text("email", 254),
                fields.text("phone", 16),
                fields.text("name", MAX_NAME),
                fields.text("locale", 35),
                fields.text("time_zone", 64),
                fields.text("segment", MAX_WORD));
        plausible(fields, "email", customer.email(), Plausible::email, "must be an e-mail address such as ada@example.org");
        plausible(fields, "phone", customer.phone(), PhoneNumbers::isE164,
                "must be an international number without blanks (E.164) such as +4930901820");
        plausible(fields, "locale", customer.locale(), Plausible::locale,
                "must be a BCP 47 language tag such as de or pt-BR");
        plausible(fields, "time_zone", customer.timeZone(), Plausible::timeZone,
                "must be an IANA time zone such as Europe/Berlin");
        return customer;
    }

    private static void plausible(JsonFields fields, String name, String value, Predicate<String> rule, String mustBe) {
        fields.check(value == null || rule.test(value), fields.at(name), mustBe);
    }

    private static Agent agent(JsonFields fields) {
        return new Agent(fields.text("ref", MAX_REF), fields.text("name", MAX_NAME));
    }

    private static String orAuto(String survey) {
        return survey == null ? SurveyChoice.AUTO.wireName() : survey;
    }
}
