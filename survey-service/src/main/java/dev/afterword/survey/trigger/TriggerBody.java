package dev.afterword.survey.trigger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.afterword.survey.survey.domain.SurveyKey;
import dev.afterword.survey.trigger.domain.Channel;
import dev.afterword.survey.trigger.domain.Sampling;
import dev.afterword.survey.trigger.domain.Selection;
import dev.afterword.survey.trigger.domain.Timing;
import dev.afterword.survey.trigger.domain.Touchpoints;
import dev.afterword.survey.trigger.domain.Trigger;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a PUT and names everything that is wrong with it. */
final class TriggerBody {

    static final int DEFAULT_PRIORITY = 100;
    private static final int HIGHEST_PRIORITY = 1_000_000;
    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final Duration LONGEST_DELAY = Duration.ofDays(30);

    private TriggerBody() {
    }

    /**
     * @param key from the path
     * @param isAsked whether there is a published survey with a key
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static Trigger read(String key, byte[] body, Predicate<String> isAsked) {
        var fields = JsonFields.of(body);
        fields.check(SurveyKey.isValid(key), "key", "the key in the path " + SurveyKey.RULE);
        String named = fields.text("key", LONGEST);
        fields.check(named == null || named.equals(key), fields.at("key"), "is not the key in the path");
        var priority = Optional.ofNullable(fields.integer("priority", 0, HIGHEST_PRIORITY)).orElse(DEFAULT_PRIORITY);
        var selection = selection(fields);
        String survey = fields.requiredText("survey", LONGEST);
        fields.check(survey == null || isAsked.test(survey), fields.at("survey"),
                "there is no published survey with this key; see GET /v1/surveys");
        var channels = fields.texts("channels", Channel.values().length, name -> Channel.named(name).isPresent(),
                "must be one of email, inline, link, sms").stream().distinct().map(name -> Channel.named(name).orElseThrow())
                .toList();
        var timing = timing(fields);
        var rate = fields.number("sampling_rate", BigDecimal.ZERO, BigDecimal.ONE);
        fields.throwIfInvalid();
        return new Trigger(key, priority, selection, survey, channels.isEmpty() ? List.of(Channel.LINK) : channels, timing,
                rate == null ? Sampling.EVERYBODY : new Sampling(rate.doubleValue()));
    }

    private static Selection selection(JsonFields fields) {
        Map<String, Set<String>> properties = new LinkedHashMap<>();
        fields.textLists("properties", MOST, LONGEST, MOST, LONGEST).forEach((name, values) -> {
            fields.check(!values.isEmpty(), fields.at("properties"), "'" + name + "' needs at least one value");
            properties.put(name, Set.copyOf(values));
        });
        return new Selection(Set.copyOf(fields.texts("touchpoints", MOST, LONGEST)),
                oneOf(fields, "kinds", Touchpoints.KINDS), oneOf(fields, "journey_stages", Touchpoints.STAGES),
                Set.copyOf(fields.texts("segments", MOST, LONGEST)), properties, fields.bool("promised"));
    }

    private static Set<String> oneOf(JsonFields fields, String name, Set<String> allowed) {
        return Set.copyOf(fields.texts(name, MOST, allowed::contains,
                "must be one of " + String.join(", ", new TreeSet<>(allowed))));
    }

    private static Timing timing(JsonFields fields) {
        String delay = Optional.ofNullable(fields.text("delay", LONGEST)).orElse("PT0S");
        String from = Optional.ofNullable(fields.oneOf("delay_from",
                Set.of(TriggerJson.FROM_INTERACTION, TriggerJson.FROM_PROMISE))).orElse(TriggerJson.FROM_INTERACTION);
        boolean morning = delay.equals(TriggerJson.NEXT_BUSINESS_MORNING);
        fields.check(morning || isDelay(delay), fields.at("delay"),
                "must be next_business_morning, or an ISO 8601 duration from PT0S to P30D, such as PT2H");
        fields.check(!morning || from.equals(TriggerJson.FROM_INTERACTION), fields.at("delay_from"),
                "does not go with next_business_morning");
        return morning || isDelay(delay) ? TriggerJson.timing(delay, from) : Timing.IMMEDIATELY;
    }

    private static boolean isDelay(String text) {
        try {
            var delay = Duration.parse(text);
            return !delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0;
        } catch (DateTimeParseException | ArithmeticException e) {
            return false;
        }
    }
}
