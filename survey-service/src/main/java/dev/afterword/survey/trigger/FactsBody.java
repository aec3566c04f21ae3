package dev.afterword.survey.trigger;

import java.util.Optional;
import java.util.Set;

import dev.afterword.survey.trigger.domain.Facts;
import dev.afterword.survey.trigger.domain.Touchpoints;
import dev.afterword.web.json.JsonFields;

/** Reads an interaction that is only thought of. */
final class FactsBody {

    private static final int LONGEST = 200;
    private static final int MOST_PROPERTIES = 50;
    private static final int LONGEST_VALUE = 1000;
    private static final String AUTO = "auto";

    private FactsBody() {
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static Facts read(byte[] body) {
        var fields = JsonFields.of(body);
        var interactionId = fields.uuid("interaction_id");
        String touchpoint = fields.requiredText("touchpoint", LONGEST);
        String kind = fields.requiredOneOf("kind", Touchpoints.KINDS);
        String stage = fields.requiredOneOf("journey_stage", Touchpoints.STAGES);
        String segment = fields.text("segment", LONGEST);
        var properties = fields.textMap("properties", MOST_PROPERTIES, LONGEST, LONGEST_VALUE);
        boolean promised = Boolean.TRUE.equals(fields.bool("promised"));
        String survey = Optional.ofNullable(fields.oneOf("survey", Set.of(AUTO, "inline", "email", "sms", "none")))
                .orElse(AUTO);
        String surveyKey = fields.text("survey_key", LONGEST);
        fields.throwIfInvalid();
        return new Facts(interactionId, touchpoint, kind, stage, segment, properties, promised, survey, surveyKey);
    }
}
